import { fingerprint } from './fingerprint';

/** Of the tags in any order; empty while they are not known. */
export function tagsFingerprint(
  tags: Record<string, string> | undefined,
): string {
  if (!tags) {
    return '';
  }
  return fingerprint(
    Object.keys(tags)
      .sort()
      .flatMap(key => [key, tags[key]]),
  );
}
