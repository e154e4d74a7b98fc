import type { Account } from 'backstage-plugin-security-scorecards-common';

/** An account in the table, which wants an id. */
export type AccountRow = Account & { id: string };
