import { BoundedMemory } from '../util/BoundedMemory';
import { fingerprint } from './fingerprint';

// Sources tell tags in the same order each time, so that next to none have to be sorted again.
const remembered = BoundedMemory.create();

/** Of the tags in any order; empty while they are not known. */
export function tagsFingerprint(
  tags: Record<string, string> | undefined,
): string {
  if (!tags) {
    return '';
  }
  return remembered.get(asTold(tags), () =>
    fingerprint(
      Object.keys(tags)
        .sort()
        .flatMap(key => [key, tags[key]]),
    ),
  );
}

function asTold(tags: Record<string, string>): string {
  let text = '';
  for (const key of Object.keys(tags)) {
    text += `${key.length}=${key}${tags[key].length}=${tags[key]}`;
  }
  return text;
}
