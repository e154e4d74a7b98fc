import type { Fix } from 'backstage-plugin-security-scorecards-common';

/** The texts of one kind of fix. */
export interface FixGroup {
  readonly kind: Fix['kind'];
  readonly texts: readonly string[];
}

/** Fixes by kind, both kinds and texts in the order in which they come; a text that stands twice is kept once. */
export function groupFixes(fixes: readonly Fix[]): FixGroup[] {
  const groups = new Map<Fix['kind'], Set<string>>();
  for (const { kind, text } of fixes) {
    const texts = groups.get(kind) ?? new Set<string>();
    groups.set(kind, texts.add(text));
  }
  return [...groups].map(([kind, texts]) => ({ kind, texts: [...texts] }));
}
