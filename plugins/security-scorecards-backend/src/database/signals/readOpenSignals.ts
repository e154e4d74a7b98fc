import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';

/** A signal that is not archived, as a sweep looks at it. */
export interface OpenSignal {
  id: number;
  region: string;
}

/** The next signals of an account, after an id, that are not archived and were last written before a time. */
export async function readOpenSignals(
  knex: Knex,
  options: {
    source: EvidenceSource;
    accountId: string;
    writtenBefore: string;
    afterId: number;
    limit: number;
  },
): Promise<OpenSignal[]> {
  const { source, accountId, writtenBefore, afterId, limit } = options;
  return (
    knex('signals')
      .select('id', 'region')
      .where({ account_id: accountId, source })
      // As a literal, so that the partial index serves it with any plan.
      .whereRaw(`state <> 'archived'`)
      .where('id', '>', afterId)
      .where('written_at', '<', writtenBefore)
      .orderBy('id')
      .limit(limit)
  );
}
