import type { SortDescriptor } from '@backstage/ui';
import type {
  CollectionTargetState,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';

/** What needs attention first. */
const URGENCY: readonly SourceStatus[] = [
  'failed',
  'denied',
  'not-enabled',
  'never',
  'stale',
  'partial',
  'succeeded',
];

/** Targets in the order of a column; equal ones by title. */
export function sortTargets(
  targets: readonly CollectionTargetState[],
  sort: SortDescriptor,
): CollectionTargetState[] {
  const sign = sort.direction === 'descending' ? -1 : 1;
  return [...targets].sort(
    (one, other) =>
      sign * compare(one, other, String(sort.column)) ||
      one.title.localeCompare(other.title),
  );
}

function compare(
  one: CollectionTargetState,
  other: CollectionTargetState,
  column: string,
): number {
  switch (column) {
    case 'status':
      return URGENCY.indexOf(one.status) - URGENCY.indexOf(other.status);
    case 'lag':
      return (one.lagSeconds ?? Infinity) === (other.lagSeconds ?? Infinity)
        ? 0
        : (one.lagSeconds ?? Infinity) - (other.lagSeconds ?? Infinity);
    case 'lastRun':
      return (one.lastRunAt ?? '').localeCompare(other.lastRunAt ?? '');
    case 'evidence':
      return one.evidence - other.evidence;
    default:
      return one.title.localeCompare(other.title);
  }
}
