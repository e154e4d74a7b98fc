import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { IdBitmap } from '../../evidence/IdBitmap';
import type { Visit } from '../../evidence/Visit';
import type { VisitPlan } from '../../collection/VisitPlan';
import { rawRows } from '../rawRows';
import { fromTimestamp } from '../timestamps';
import { openPass } from './openPass';
import { parseCounts } from './parseCounts';
import { readWatermark } from './readWatermark';

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
  const { passId } = plan;
  const progress = tx.raw(
    'CASE WHEN pass_id = ? THEN progress_done ELSE 0 END',
    [passId],
  );
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
      pass: plan.pass,
      pass_id: passId,
      ...(plan.resume
        ? { progress_done: progress, progress_base: progress }
        : { progress_done: 0, progress_base: 0, progress_estimated: null }),
    });
  if (claimed !== 1) {
    return undefined;
  }
  const target: {
    target_key: number;
    source: EvidenceSource;
    last_full_at: Date | string | null;
  } = await tx('collection_targets')
    .select('target_key', 'source', 'last_full_at')
    .where({ id: plan.targetId })
    .first();
  const targetKey = target.target_key;
  const pass = await openPass(tx, { ...plan, targetKey, now });
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
      `INSERT INTO collection_runs (target_id, pass, pass_id, started_at, status)
       VALUES (?, ?, ?, ?, 'running') RETURNING id`,
      [plan.targetId, plan.pass, passId, now],
    ),
  );
  const inactive: { target_key: number }[] = await tx('collection_targets')
    .select('target_key')
    .where({ active: false });
  return {
    targetId: plan.targetId,
    targetKey,
    source: target.source,
    holder,
    runId: run.id,
    pass: plan.pass,
    passId,
    sharedWatermark: plan.sharedWatermark,
    startedAt: now,
    passStartedAt: fromTimestamp(pass.started_at) ?? now,
    checkpoint: pass.checkpoint ?? undefined,
    watermark: await readWatermark(tx, { ...plan, targetKey }),
    skipped: parseCounts(pass.skipped),
    baseline: target.last_full_at === null,
    seenEvidence: IdBitmap.fromBuffer(pass.seen_evidence),
    seenResources: IdBitmap.fromBuffer(pass.seen_resources),
    adoptFrom: new Set(inactive.map(row => row.target_key)),
  };
}
