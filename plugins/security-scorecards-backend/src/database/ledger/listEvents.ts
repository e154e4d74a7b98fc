import type { LedgerEvent } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { fromTimestamp } from '../timestamps';

/** Most events of one entry that are shown: far more than decisions and declarations make. */
const LIMIT = 1000;

/** What happened to an entry of a ledger, the oldest first. @internal */
export async function listEvents(
  knex: Knex,
  table: 'waiver_events' | 'attestation_events',
  subjectId: string,
): Promise<LedgerEvent[]> {
  const rows: {
    at: Date | string;
    actor: string;
    action: string;
    from_status: string | null;
    to_status: string | null;
    note: string | null;
  }[] = await knex(table)
    .select('at', 'actor', 'action', 'from_status', 'to_status', 'note')
    .where({ subject_id: subjectId })
    .orderBy('id')
    .limit(LIMIT);
  return rows.map(row => ({
    at: fromTimestamp(row.at),
    actor: row.actor,
    action: row.action,
    from: row.from_status ?? undefined,
    to: row.to_status ?? undefined,
    note: row.note ?? undefined,
  }));
}
