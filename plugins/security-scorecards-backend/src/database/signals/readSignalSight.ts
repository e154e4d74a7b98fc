import type { Knex } from 'knex';

/** What is known of signals before any entity is looked at. @internal */
export interface StoredSignalSight {
  /** Accounts whose signals have been read completely at least once. */
  accountIds: ReadonlySet<string>;
  /** Whether there is any signal, which a feed can bring before the first complete pass. */
  hasSignals: boolean;
}

/** Reads how far the sources of signals have looked. @internal */
export async function readSignalSight(knex: Knex): Promise<StoredSignalSight> {
  const covered: { account_id: string }[] = await knex('signal_coverage')
    .distinct('account_id')
    .orderBy('account_id');
  return {
    accountIds: new Set(covered.map(row => row.account_id)),
    hasSignals: (await knex('signals').first('id')) !== undefined,
  };
}
