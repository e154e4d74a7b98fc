import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

/**
 * Which of two records of a resource to keep: findings of one resource carry the tags of when each was processed, so that the
 * last one processed knows best. One without tags says nothing of them.
 *
 * @internal
 */
export function newestTags(
  known: ResourceRecord | undefined,
  other: ResourceRecord,
): ResourceRecord {
  if (!known?.tags) {
    return known && !other.tags ? known : other;
  }
  return other.tags && (other.tagsAt ?? '') > (known.tagsAt ?? '')
    ? other
    : known;
}
