import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';

/** A scorecard in the table, which wants an id. */
export type RankingRow = ScorecardSummary & { id: string };
