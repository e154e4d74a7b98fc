import type { UnattributedGrouping } from 'backstage-plugin-security-scorecards-common';

/** In the order in which they are offered; the first is the one unless told. */
export const GROUPINGS = [
  'account',
  'tag',
  'resourceType',
  'stack',
] as const satisfies readonly UnattributedGrouping[];
