import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import { groupBy } from '../../util/groupBy';

/**
 * The parts of a page by the source of their evidence, as a queue may carry events of several. What names no source of its own
 * (withdrawn evidence, resources, signals) is of the feed's.
 */
export function splitBySource(
  page: CollectedPage,
  feedSource: EvidenceSource,
): Array<{ source: EvidenceSource; page: CollectedPage }> {
  const groups = groupBy<CollectedEvidence, EvidenceSource>(
    page.evidence,
    ({ source }) => source,
  );
  const rest = { ...page, evidence: groups.get(feedSource) ?? [] };
  groups.delete(feedSource);
  const own =
    rest.evidence.length +
    rest.resources.length +
    (rest.removed?.length ?? 0) +
    (rest.signals?.length ?? 0);
  return [
    ...(own > 0 ? [{ source: feedSource, page: rest }] : []),
    ...[...groups].map(([source, evidence]) => ({
      source,
      page: { evidence, resources: [], skipped: [] },
    })),
  ];
}
