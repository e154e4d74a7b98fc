import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectionOutcome,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';

/** How the end of a visit is shown. */
export interface TargetSummary {
  status: SourceStatus;
  message?: string;
  mend?: string;
}

/**
 * Sums up what a visit could see. It has succeeded only when every account and region was read completely, and a visit that
 * names none has proven nothing.
 */
export function describeOutcome(options: {
  outcome: CollectionOutcome;
  /** Unusable items, counted by cause. */
  skipped: Readonly<Record<string, number>>;
}): TargetSummary {
  const { coverage } = options.outcome;
  if (coverage.length === 0) {
    return {
      status: 'partial',
      message: 'The visit ended without naming an account that it could read.',
      mend: 'Check that the source is switched on in at least one account and region.',
    };
  }
  const missing = coverage.filter(entry => entry.status !== 'succeeded');
  if (missing.length === 0) {
    return { status: 'succeeded', message: describeSkipped(options.skipped) };
  }
  const [first] = missing;
  return {
    status: summarise(coverage, missing),
    message:
      coverage.length === 1
        ? first.message
        : `${missing.length} of ${
            coverage.length
          } accounts and regions were not read completely, first ${
            first.accountId
          } in ${first.region}: ${first.message ?? first.status}`,
    mend: first.mend,
  };
}

function summarise(
  coverage: readonly CoverageEntry[],
  missing: readonly CoverageEntry[],
): SourceStatus {
  if (missing.length < coverage.length) {
    return 'partial';
  }
  const [first] = missing;
  return missing.every(entry => entry.status === first.status)
    ? first.status
    : 'failed';
}

function describeSkipped(
  skipped: Readonly<Record<string, number>>,
): string | undefined {
  const causes = Object.entries(skipped).sort((a, b) => b[1] - a[1]);
  if (causes.length === 0) {
    return undefined;
  }
  const total = causes.reduce((sum, [, count]) => sum + count, 0);
  const list = causes.map(([cause, count]) => `${cause} (${count})`).join(', ');
  return `${total} items could not be used: ${list}.`;
}
