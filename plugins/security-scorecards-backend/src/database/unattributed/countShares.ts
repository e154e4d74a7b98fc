import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { inValues } from '../inValues';
import { isPostgres } from '../rowSource';

/** What of an account's resources and evidence is whose. @internal */
export const accountCountsSchema = z.object({
  accountId: z.string(),
  /** Without the account itself. */
  resources: z.number(),
  unattributedResources: z.number(),
  attributed: z.number(),
  accountLevel: z.number(),
  unattributed: z.number(),
});

/** See {@link accountCountsSchema}. @internal */
export type AccountCounts = z.infer<typeof accountCountsSchema>;

interface ShareRow {
  account_id: string;
  sort: 'account' | 'owned' | 'free';
  resources: number | string;
  evidence: number | string;
}

/** Resources that one statement counts on SQLite, which keeps the process meanwhile: some ten milliseconds. */
const COUNTED_AT_ONCE = 1_500;

/** Counts resources and every row of evidence, in exactly one sort, by account. @internal */
export async function countShares(
  knex: Knex,
  options: { accountIds?: readonly string[] } = {},
): Promise<AccountCounts[]> {
  const found = new Map<string, AccountCounts>();
  const add = (rows: readonly ShareRow[]) =>
    rows.forEach(row => addRow(found, row));
  if (isPostgres(knex) || options.accountIds) {
    add(await countSorts(knex, options));
    return [...found.values()];
  }
  const [{ last }]: { last: number | null }[] = await knex('resources').max({
    last: 'id',
  });
  for (let after = 0; after < (last ?? 0); after += COUNTED_AT_ONCE) {
    const until = after + COUNTED_AT_ONCE;
    add(await countSorts(knex, { keys: { after, until } }));
    await yieldToEventLoop();
  }
  return [...found.values()];
}

async function countSorts(
  knex: Knex,
  options: {
    accountIds?: readonly string[];
    /** Of these resources only. */
    keys?: { after: number; until: number };
  },
): Promise<ShareRow[]> {
  const { accountIds, keys } = options;
  const isAccount = knex.raw('resources.resource_type = ?', [
    ACCOUNT_RESOURCE_TYPE,
  ]);
  const isOwned =
    'exists (select 1 from attributions where attributions.resource_key = resources.id)';
  const perResource = knex('resources')
    .whereNull('resources.removed_at')
    .modify(query => {
      if (accountIds) {
        query.where(inValues(knex, 'resources.account_id', accountIds));
      }
      if (keys) {
        query
          .where('resources.id', '>', keys.after)
          .where('resources.id', '<=', keys.until);
      }
    })
    .select(
      'resources.account_id',
      knex.raw(
        `case when ? then 'account' when ${isOwned} then 'owned' else 'free' end as sort`,
        [isAccount],
      ),
      knex.raw(
        '(select count(*) from evidence where evidence.resource_key = resources.id) as evidence',
      ),
    );
  const rows: ShareRow[] = await knex
    .from(perResource.as('sorted'))
    .groupBy('account_id', 'sort')
    .select('account_id', 'sort')
    .count({ resources: '*' })
    .sum({ evidence: 'evidence' });
  return rows;
}

function addRow(found: Map<string, AccountCounts>, row: ShareRow): void {
  const counts = found.get(row.account_id) ?? noCounts(row.account_id);
  found.set(row.account_id, counts);
  const evidence = Number(row.evidence);
  const resources = Number(row.resources);
  if (row.sort === 'account') {
    counts.accountLevel += evidence;
  } else if (row.sort === 'owned') {
    counts.resources += resources;
    counts.attributed += evidence;
  } else {
    counts.resources += resources;
    counts.unattributedResources += resources;
    counts.unattributed += evidence;
  }
}

/** An account of which nothing is stored. @internal */
export function noCounts(accountId: string): AccountCounts {
  return {
    accountId,
    resources: 0,
    unattributedResources: 0,
    attributed: 0,
    accountLevel: 0,
    unattributed: 0,
  };
}
