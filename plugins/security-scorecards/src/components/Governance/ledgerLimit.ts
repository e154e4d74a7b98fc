/** Entries that a list of the page asks for: the most that the API gives at once. Its search sees these. */
export const LEDGER_LIMIT = 500;
