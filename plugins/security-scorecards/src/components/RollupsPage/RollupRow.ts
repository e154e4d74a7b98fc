import type { Rollup } from 'backstage-plugin-security-scorecards-common';

/** A group in the table, which wants an id. */
export type RollupRow = Rollup & { id: string };
