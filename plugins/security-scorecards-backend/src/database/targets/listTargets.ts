import type { Knex } from 'knex';
import type {
  EvidenceSource,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { PassState, TargetState } from '../../collection/TargetState';
import { fromTimestamp } from '../timestamps';
import { listPasses } from './listPasses';
import { parseCounts } from './parseCounts';

type Time = Date | string | null;

interface TargetRow {
  target_key: number;
  id: string;
  source: EvidenceSource;
  kind: 'aggregator' | 'account';
  account_id: string;
  region: string;
  title: string;
  active: boolean | number;
  status: SourceStatus;
  message: string | null;
  mend: string | null;
  visits: number;
  failures: number;
  pass_id: string | null;
  holder: string | null;
  running_since: Time;
  heartbeat_at: Time;
  requested_at: Time;
  last_run_at: Time;
  last_success_at: Time;
  last_full_at: Time;
  duration_ms: number | string | null;
  progress_done: number;
  progress_base: number;
  progress_estimated: number | null;
  skipped: string;
  evidence_held: number;
}

// All but the bitmaps, which only a visit needs.
const COLUMNS = [
  'target_key',
  'id',
  'source',
  'kind',
  'account_id',
  'region',
  'title',
  'active',
  'status',
  'message',
  'mend',
  'visits',
  'failures',
  'pass_id',
  'holder',
  'running_since',
  'heartbeat_at',
  'requested_at',
  'last_run_at',
  'last_success_at',
  'last_full_at',
  'duration_ms',
  'progress_done',
  'progress_base',
  'progress_estimated',
  'skipped',
  'evidence_held',
] satisfies (keyof TargetRow)[];

/** All targets by id. */
export async function listTargets(knex: Knex): Promise<TargetState[]> {
  const rows: TargetRow[] = await knex('collection_targets')
    .select(COLUMNS)
    .orderBy('id');
  const passes = await listPasses(knex);
  return rows.map(row =>
    toTargetState(row, passes.get(row.target_key) ?? new Map()),
  );
}

function toTargetState(
  row: TargetRow,
  passes: ReadonlyMap<string, PassState>,
): TargetState {
  return {
    key: row.target_key,
    id: row.id,
    source: row.source,
    kind: row.kind,
    accountId: row.account_id,
    region: row.region,
    title: row.title,
    active: Boolean(row.active),
    status: row.status,
    message: row.message ?? undefined,
    mend: row.mend ?? undefined,
    visits: row.visits,
    failures: row.failures,
    passId: row.pass_id ?? undefined,
    passes,
    runningSince: fromTimestamp(row.running_since),
    heartbeatAt: fromTimestamp(row.heartbeat_at),
    requestedAt: fromTimestamp(row.requested_at),
    lastRunAt: fromTimestamp(row.last_run_at),
    lastSuccessAt: fromTimestamp(row.last_success_at),
    lastFullAt: fromTimestamp(row.last_full_at),
    durationMs: row.duration_ms === null ? undefined : Number(row.duration_ms),
    progress: {
      done: row.progress_done,
      base: row.progress_base,
      estimated: row.progress_estimated ?? undefined,
    },
    skipped: parseCounts(row.skipped),
    evidence: row.evidence_held,
  };
}
