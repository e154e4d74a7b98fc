import {
  FOREIGN_SCOPE_ANNOTATIONS,
  SCOPE_ANNOTATIONS,
} from 'backstage-plugin-security-scorecards-common';

/** Annotations of ours that claim or restrict, in the order of the guide. */
export const OWN_SCOPE_KEYS = [
  SCOPE_ANNOTATIONS.tags,
  SCOPE_ANNOTATIONS.arns,
  SCOPE_ANNOTATIONS.accounts,
  SCOPE_ANNOTATIONS.regions,
] as const;

const FOREIGN_KEYS: readonly string[] = Object.values(
  FOREIGN_SCOPE_ANNOTATIONS,
).flat();

/** Annotations of an entity that say what it claims: ours, the criticality, and those of other plugins. */
export function scopeAnnotations(
  annotations: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const keys = [
    ...OWN_SCOPE_KEYS,
    SCOPE_ANNOTATIONS.criticality,
    ...FOREIGN_KEYS,
  ];
  return Object.fromEntries(
    keys.flatMap(key => {
      const value = annotations?.[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
