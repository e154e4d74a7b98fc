/** Entries on a page of a ledger. */
export const LEDGER_LIMIT = 20;
