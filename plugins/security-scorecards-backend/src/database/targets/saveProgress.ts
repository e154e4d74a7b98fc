import type { Knex } from 'knex';
import type { BatchProgress } from '../../evidence/EvidenceBatch';
import { LeaseLostError } from '../../evidence/LeaseLostError';
import type { Visit } from '../../evidence/Visit';

/**
 * Writes the state of a visit after a batch and renews its lease. Throws `LeaseLostError` when somebody else holds the
 * lease, which rolls the batch back.
 */
export async function saveProgress(
  tx: Knex.Transaction,
  options: {
    visit: Visit;
    progress: BatchProgress;
    /** Rows of evidence written by the visit, this batch included. */
    written: number;
    /** Rows that were retired in the visit because the source withdrew them, this batch included. */
    withdrawn: number;
    /** By how many rows the target's evidence has grown. */
    grown: number;
    now: string;
  },
): Promise<void> {
  const { visit, progress, written, withdrawn, grown, now } = options;
  const updated = await tx('collection_targets')
    .where({ target_key: visit.targetKey, holder: visit.holder })
    .update({
      heartbeat_at: now,
      evidence_held: tx.raw('evidence_held + ?', [grown]),
      ...(progress.reported && {
        progress_done: progress.reported.done,
        progress_estimated: progress.reported.estimated ?? null,
      }),
    });
  if (updated !== 1) {
    throw new LeaseLostError(visit);
  }
  if (progress.resumable) {
    await tx('collection_passes')
      .where({ target_key: visit.targetKey, pass_id: visit.passId })
      .update({
        checkpoint: progress.checkpoint ?? null,
        skipped: JSON.stringify(progress.skippedOfPass),
        seen_evidence: visit.seenEvidence.toBuffer(),
        seen_resources: visit.seenResources.toBuffer(),
      });
  }
  await tx('collection_runs')
    .where({ id: visit.runId })
    .update({
      pages: progress.pages,
      evidence_read: progress.evidenceRead,
      evidence_written: written,
      evidence_withdrawn: withdrawn,
      skipped: JSON.stringify(progress.skippedOfVisit),
    });
}
