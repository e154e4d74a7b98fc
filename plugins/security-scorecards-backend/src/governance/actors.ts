/** Who did what no caller of the API did. @internal */
export const ACTORS = {
  /** What time or evidence ended. */
  plugin: 'security-scorecards',
  config: 'app-config',
  annotation: 'annotation',
} as const;
