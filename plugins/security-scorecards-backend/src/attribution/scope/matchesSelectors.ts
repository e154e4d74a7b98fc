import type { TagSelector } from './EntityScope';

/** Whether tags fulfil all conditions of one of the selectors. @internal */
export function matchesSelectors(
  selectors: readonly TagSelector[],
  tags: Readonly<Record<string, string>>,
): boolean {
  return selectors.some(selector =>
    selector.every(
      ({ key, value }) =>
        Object.hasOwn(tags, key) &&
        (value === undefined || tags[key] === value),
    ),
  );
}
