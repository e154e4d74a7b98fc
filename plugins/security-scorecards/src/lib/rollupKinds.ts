import type { RollupKind } from 'backstage-plugin-security-scorecards-common';

/** What services are summed by, the usual one first. */
export const ROLLUP_KINDS: readonly RollupKind[] = [
  'owner',
  'system',
  'domain',
];
