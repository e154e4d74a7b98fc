import type {
  CollectedEvidence,
  RemovedEvidence,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { PreparedRows } from './EvidenceBatch';
import { inventoryOf } from './inventoryOf';
import { prepareEvidence } from './PreparedEvidence';
import { prepareRemoved } from './prepareRemoved';

/**
 * What pages brought, ready to be compared with the store. It takes the process some milliseconds a thousand rows, which the
 * database can use for the batch before.
 *
 * @param options - as those of {@link prepareEvidence}
 */
export function prepareBatch(
  rows: {
    evidence: readonly CollectedEvidence[];
    resources: readonly ResourceRecord[];
    removed?: readonly RemovedEvidence[];
  },
  options: { now: string; unordered: boolean },
): PreparedRows {
  const evidence = prepareEvidence(rows.evidence, options);
  return {
    evidence,
    resources: inventoryOf(rows.resources, evidence),
    removed: prepareRemoved(rows.removed ?? [], options.now),
  };
}
