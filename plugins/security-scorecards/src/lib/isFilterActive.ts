import type { ChecklistFilter } from './ChecklistFilter';

/** Whether the filter hides anything. */
export function isFilterActive(filter: ChecklistFilter): boolean {
  return (
    filter.statuses.length > 0 ||
    filter.severities.length > 0 ||
    filter.domain !== undefined ||
    filter.origin !== undefined ||
    filter.text.trim() !== ''
  );
}
