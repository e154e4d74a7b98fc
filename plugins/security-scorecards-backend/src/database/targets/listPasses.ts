import type { Knex } from 'knex';
import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import type { PassState } from '../../collection/TargetState';
import { fromTimestamp } from '../timestamps';

type Time = Date | string | null;

interface PassRow {
  target_key: number;
  pass_id: string;
  status: SourceStatus;
  message: string | null;
  mend: string | null;
  failures: number;
  started_at: Time;
  checkpoint: string | null;
  watermark: string | null;
  last_run_at: Time;
  last_success_at: Time;
  duration_ms: number | string | null;
}

// All but the bitmaps and counts, which only a visit needs.
const COLUMNS = [
  'target_key',
  'pass_id',
  'status',
  'message',
  'mend',
  'failures',
  'started_at',
  'checkpoint',
  'watermark',
  'last_run_at',
  'last_success_at',
  'duration_ms',
] satisfies (keyof PassRow)[];

/** The passes of all targets, by target key and pass id. */
export async function listPasses(
  knex: Knex,
): Promise<Map<number, Map<string, PassState>>> {
  const rows: PassRow[] = await knex('collection_passes').select(COLUMNS);
  const byTarget = new Map<number, Map<string, PassState>>();
  for (const row of rows) {
    const passes = byTarget.get(row.target_key) ?? new Map<string, PassState>();
    passes.set(row.pass_id, toPassState(row));
    byTarget.set(row.target_key, passes);
  }
  return byTarget;
}

function toPassState(row: PassRow): PassState {
  return {
    status: row.status,
    message: row.message ?? undefined,
    mend: row.mend ?? undefined,
    failures: row.failures,
    startedAt: fromTimestamp(row.started_at),
    resumable: row.started_at !== null && row.checkpoint !== null,
    watermark: row.watermark ?? undefined,
    lastRunAt: fromTimestamp(row.last_run_at),
    lastSuccessAt: fromTimestamp(row.last_success_at),
    durationMs: row.duration_ms === null ? undefined : Number(row.duration_ms),
  };
}
