import type { SortDescriptor } from '@backstage/ui';
import { URGENCY, type TargetRow } from './groupTargets';

/** Rows of sources in the order of a column; equal ones by title. */
export function sortTargets(
  rows: readonly TargetRow[],
  sort: SortDescriptor,
): TargetRow[] {
  const sign = sort.direction === 'descending' ? -1 : 1;
  return [...rows].sort(
    (one, other) =>
      sign * compare(one, other, String(sort.column)) ||
      one.title.localeCompare(other.title),
  );
}

function compare(one: TargetRow, other: TargetRow, column: string): number {
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
