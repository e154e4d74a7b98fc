const NUMERIC = new Intl.Collator('en-US', { numeric: true });

/**
 * Order of versions of a template, the newest first. Numbers in them count as numbers, and what follows a `-` stands before the
 * version itself, as in semantic versioning; versions need not follow it. No version is the oldest.
 *
 * @internal
 */
export function compareVersions(
  one: string | undefined,
  other: string | undefined,
): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const [release, preview] = split(one);
  const [otherRelease, otherPreview] = split(other);
  return (
    NUMERIC.compare(otherRelease, release) ||
    Number(preview !== '') - Number(otherPreview !== '') ||
    NUMERIC.compare(otherPreview, preview)
  );
}

/** Without a leading v and what follows a `+`, which has no order. */
function split(version: string): [string, string] {
  const [main] = version.replace(/^v(?=\d)/i, '').split('+');
  const dash = main.indexOf('-');
  return dash === -1 ? [main, ''] : [main.slice(0, dash), main.slice(dash + 1)];
}
