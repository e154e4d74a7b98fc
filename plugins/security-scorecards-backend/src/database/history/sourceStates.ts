import type {
  EvidenceSource,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { rowSource } from '../rowSource';

/** Whether a source looked at a place at all, and if so, within the limit of staleness. @internal */
export type SightAge = 'never' | 'fresh' | 'stale';

const AGES: readonly SightAge[] = ['never', 'fresh', 'stale'];

/** What a source could see of an account and region. @internal */
export interface SourceStateRow {
  source: EvidenceSource;
  accountId: string;
  region: string;
  /** Undefined once it was forgotten. */
  status?: SourceStatus;
  age: SightAge;
}

/** The states at a time, without forgotten places; of these accounts where they are given. @internal */
export async function listSourceStates(
  knex: Knex,
  options: { at: string; accountIds?: readonly string[] },
): Promise<SourceStateRow[]> {
  const { at, accountIds } = options;
  if (accountIds?.length === 0) {
    return [];
  }
  const ranked = knex('source_states')
    .where('at', '<=', at)
    .modify(query => {
      if (accountIds) {
        query.where(inValues(knex, 'account_id', accountIds));
      }
    })
    .select(
      'source',
      'account_id',
      'region',
      'status',
      'age',
      knex.raw(
        'row_number() over (partition by source, account_id, region order by at desc, id desc) as place',
      ),
    );
  const rows: {
    source: EvidenceSource;
    account_id: string;
    region: string;
    status: SourceStatus | null;
    age: number;
  }[] = await knex
    .from(ranked.as('ranked'))
    .where('place', 1)
    .whereNotNull('status')
    .select('source', 'account_id', 'region', 'status', 'age');
  return rows.map(row => ({
    source: row.source,
    accountId: row.account_id,
    region: row.region,
    status: row.status ?? undefined,
    age: AGES[row.age],
  }));
}

/** Notes changed states. @internal */
export async function insertSourceStates(
  knex: Knex,
  options: { states: readonly SourceStateRow[]; at: string },
): Promise<void> {
  const { states, at } = options;
  if (states.length === 0) {
    return;
  }
  const given = rowSource({
    knex,
    alias: 'k',
    columns: {
      source: 'text',
      account_id: 'text',
      region: 'text',
      status: 'text',
      age: 'integer',
    },
    rows: states.map(state => [
      state.source,
      state.accountId,
      state.region,
      state.status,
      AGES.indexOf(state.age),
    ]),
  });
  await knex.raw(
    `INSERT INTO source_states (source, account_id, region, status, age, at)
     SELECT k.source, k.account_id, k.region, k.status, k.age, ? FROM ?`,
    [at, given],
  );
}
