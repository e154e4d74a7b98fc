import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { IdBitmap } from '../../evidence/IdBitmap';
import type { Visit } from '../../evidence/Visit';
import type { VisitPlan } from '../../collection/VisitPlan';
import { rawRows } from '../rawRows';
import { parseCounts } from './parseCounts';

interface OpenedRow {
  target_key: number;
  source: EvidenceSource;
  checkpoint: string | null;
  seen_evidence: Uint8Array | null;
  seen_resources: Uint8Array | null;
  watermark: string | null;
  skipped: string;
  last_full_at: Date | string | null;
}

/** Takes the lease and opens the visit; undefined when somebody else has a living lease or was there since the plan. */
export async function startVisit(
  tx: Knex.Transaction,
  options: {
    plan: VisitPlan;
    holder: string;
    now: string;
    /** Leases with an older heartbeat have expired. */
    expiredBefore: string;
  },
): Promise<Visit | undefined> {
  const { plan, holder, now, expiredBefore } = options;
  const claimed = await tx('collection_targets')
    .where({ id: plan.targetId, active: true, visits: plan.visits })
    .where(lease =>
      lease.whereNull('holder').orWhere('heartbeat_at', '<', expiredBefore),
    )
    .update({
      holder,
      running_since: now,
      heartbeat_at: now,
      requested_at: null,
      visits: plan.visits + 1,
      ...(!plan.resume && {
        pass: plan.pass,
        pass_started_at: now,
        checkpoint: null,
        seen_evidence: null,
        seen_resources: null,
        skipped: '{}',
        progress_done: 0,
        progress_estimated: null,
      }),
      progress_base: plan.resume ? tx.raw('progress_done') : 0,
    });
  if (claimed !== 1) {
    return undefined;
  }
  const row: OpenedRow = await tx('collection_targets')
    .select(
      'target_key',
      'source',
      'checkpoint',
      'seen_evidence',
      'seen_resources',
      'watermark',
      'skipped',
      'last_full_at',
    )
    .where({ id: plan.targetId })
    .first();
  // A visit whose instance died never wrote its end.
  await tx('collection_runs')
    .where({ target_id: plan.targetId, status: 'running' })
    .update({
      status: 'interrupted',
      ended_at: now,
      message: 'The instance that made the visit stopped without ending it.',
    });
  const [run] = await rawRows<{ id: number }>(
    tx.raw(
      `INSERT INTO collection_runs (target_id, pass, started_at, status) VALUES (?, ?, ?, 'running') RETURNING id`,
      [plan.targetId, plan.pass, now],
    ),
  );
  const inactive: { target_key: number }[] = await tx('collection_targets')
    .select('target_key')
    .where({ active: false });
  return {
    targetId: plan.targetId,
    targetKey: row.target_key,
    source: row.source,
    holder,
    runId: run.id,
    pass: plan.pass,
    startedAt: now,
    checkpoint: row.checkpoint ?? undefined,
    watermark: row.watermark ?? undefined,
    skipped: parseCounts(row.skipped),
    baseline: row.last_full_at === null,
    seenEvidence: IdBitmap.fromBuffer(row.seen_evidence),
    seenResources: IdBitmap.fromBuffer(row.seen_resources),
    adoptFrom: new Set(inactive.map(target => target.target_key)),
  };
}
