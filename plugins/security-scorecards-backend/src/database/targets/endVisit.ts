import type { Knex } from 'knex';
import { LeaseLostError } from '../../evidence/LeaseLostError';
import type { Visit } from '../../evidence/Visit';
import type { VisitEnd } from '../../collection/VisitEnd';
import { closePass } from './closePass';

/** Writes the end of a visit and gives the lease back. */
export async function endVisit(
  tx: Knex.Transaction,
  options: { visit: Visit; end: VisitEnd; now: string },
): Promise<void> {
  const { visit, end, now } = options;
  const { kind } = end;
  const succeeded = end.status === 'succeeded' || end.status === 'partial';
  const updated = await tx('collection_targets')
    .where({ target_key: visit.targetKey, holder: visit.holder })
    .update({
      holder: null,
      running_since: null,
      heartbeat_at: null,
      ...(kind !== 'interrupted' && {
        status: end.status,
        message: end.message ?? null,
        mend: end.mend ?? null,
        last_run_at: now,
        duration_ms: end.durationMs,
        failures: kind === 'complete' ? 0 : tx.raw('failures + 1'),
        skipped: JSON.stringify(end.skipped),
      }),
      ...(kind === 'complete' && {
        ...(succeeded && { last_success_at: now }),
        ...(visit.pass === 'full' && { last_full_at: now }),
      }),
    });
  if (updated !== 1) {
    throw new LeaseLostError(visit);
  }
  await closePass(tx, options);
  await tx('collection_runs')
    .where({ id: visit.runId })
    .update({
      status: kind === 'interrupted' ? 'interrupted' : end.status,
      message: end.message ?? null,
      ended_at: now,
      evidence_retired: end.retired,
    });
}
