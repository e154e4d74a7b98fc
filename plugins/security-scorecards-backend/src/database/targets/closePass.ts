import type { Knex } from 'knex';
import type { Visit } from '../../evidence/Visit';
import type { VisitEnd } from '../../collection/VisitEnd';

/** Writes how a pass went. What it needs to be resumed stays if it is to be kept. */
export async function closePass(
  tx: Knex.Transaction,
  options: { visit: Visit; end: VisitEnd; now: string },
): Promise<void> {
  const { visit, end, now } = options;
  const { kind } = end;
  const succeeded = end.status === 'succeeded' || end.status === 'partial';
  if (kind !== 'interrupted' || !end.keepPass) {
    await tx('collection_passes')
      .where({ target_key: visit.targetKey, pass_id: visit.passId })
      .update({
        ...(!end.keepPass && {
          started_at: null,
          checkpoint: null,
          seen_evidence: null,
          seen_resources: null,
        }),
        ...(kind !== 'interrupted' && {
          status: end.status,
          message: end.message ?? null,
          mend: end.mend ?? null,
          last_run_at: now,
          duration_ms: end.durationMs,
          failures: kind === 'complete' ? 0 : tx.raw('failures + 1'),
        }),
        ...(kind === 'complete' && succeeded && { last_success_at: now }),
      });
  }
  if (kind === 'complete') {
    await tx('collection_passes')
      .where({
        target_key: visit.targetKey,
        ...(!visit.sharedWatermark && { pass_id: visit.passId }),
      })
      .update({ watermark: end.watermark ?? null });
  }
}
