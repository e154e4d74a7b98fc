import type { ResourceRecord } from './evidence';

/**
 * Which of two records of a resource to keep: the one whose tags were read last, and of equals the other. Findings of one
 * resource carry the tags of when each was processed, and a record without tags says nothing of them.
 * @public
 */
export function newestTags(
  known: ResourceRecord | undefined,
  other: ResourceRecord,
): ResourceRecord {
  if (!known?.tags) {
    return known && !other.tags ? known : other;
  }
  return !other.tags || (known.tagsAt ?? '') > (other.tagsAt ?? '')
    ? known
    : other;
}
