import type {
  AccountSource,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { StoredCoverage } from '../evidence/StoredCoverage';
import { groupBy } from '../util/groupBy';

/** Worst first. */
const ORDER: readonly SourceStatus[] = [
  'denied',
  'failed',
  'not-enabled',
  'stale',
  'never',
  'partial',
  'succeeded',
];

/** What each source could see of one account: the worst of its regions, and the oldest complete visit. @internal */
export function summarizeSources(
  coverage: readonly StoredCoverage[],
): AccountSource[] {
  return [...groupBy(coverage, entry => entry.source)].map(
    ([source, entries]) => {
      const [worst] = [...entries].sort(
        (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
      );
      const times = entries.flatMap(entry => entry.observedAt ?? []).sort();
      return {
        source,
        status: worst.status,
        regions: entries.length,
        observedAt: times.length === entries.length ? times[0] : undefined,
        message: worst.message,
        mend: worst.mend,
      };
    },
  );
}
