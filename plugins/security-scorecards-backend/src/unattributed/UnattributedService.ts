import { z } from 'zod';
import type {
  UnattributedGroup,
  UnattributedGrouping,
  UnattributedList,
} from 'backstage-plugin-security-scorecards-common';
import type { ConfiguredRule } from '../attribution/config/ConfiguredRule';
import type { Database } from '../database/Database';
import { listAccountNames } from '../database/targets/listAccountNames';
import {
  accountCountsSchema,
  countShares,
  type AccountCounts,
} from '../database/unattributed/countShares';
import { countStorage } from '../database/state/countStorage';
import { resourceName } from '../scorecards/evidence/resourceName';
import { readCursor, writeCursor } from '../scorecards/PageCursor';
import { StoredCount } from '../util/StoredCount';
import { UnattributedGroups, type DetailedGroup } from './UnattributedGroups';

const ACCOUNTS_SHOWN = 200;

/** A page of groups that is asked for. @internal */
export interface UnattributedQuery {
  groupBy: UnattributedGrouping;
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/** Serves what nobody owns. Checks no permission and names all entities in its suggestions. @internal */
export class UnattributedService {
  readonly #database: Database;
  readonly #groups: UnattributedGroups;
  readonly #shares: StoredCount<AccountCounts[]>;

  constructor(options: {
    database: Database;
    rules: readonly ConfiguredRule[];
    clock: () => Date;
  }) {
    const { database } = options;
    this.#database = database;
    this.#shares = new StoredCount({
      storage: countStorage(
        database,
        'unattributed.shares',
        z.array(accountCountsSchema),
      ),
      count: () => countShares(database),
      clock: options.clock,
    });
    this.#groups = new UnattributedGroups(options);
  }

  /** Throws `InputError` for a cursor of another query. */
  async list(query: UnattributedQuery): Promise<UnattributedList> {
    const { groupBy: grouping, limit, cursor } = query;
    const cursorQuery = ['unattributed', grouping];
    const after =
      cursor === undefined
        ? undefined
        : readCursor(cursorQuery, cursor, ['number', 'number', 'string']);
    const [{ items, totalItems }, accountNames, shares] = await Promise.all([
      this.#groups.list({
        groupBy: grouping,
        limit: limit + 1,
        after: after && {
          failures: Number(after[0]),
          resources: Number(after[1]),
          key: String(after[2]),
        },
      }),
      listAccountNames(this.#database),
      this.#shares.get(),
    ]);
    const page = items.slice(0, limit);
    const last = page[page.length - 1];
    return {
      groupBy: grouping,
      totals: {
        ...totalsOf(shares.value, accountNames),
        countedAt: shares.countedAt,
      },
      items: page.map(group => present(grouping, group, accountNames)),
      totalItems,
      pageInfo:
        items.length > limit
          ? {
              nextCursor: writeCursor(cursorQuery, [
                last.failures,
                last.resources,
                last.key,
              ]),
            }
          : {},
    };
  }
}

function present(
  grouping: UnattributedGrouping,
  group: DetailedGroup,
  accountNames: ReadonlyMap<string, string>,
): UnattributedGroup {
  const { key, resources, evidence, failing, examples, suggestions } = group;
  return {
    key,
    title: titleOf(grouping, key, accountNames),
    resources,
    evidence,
    failing,
    examples: examples.map(resource => ({
      resource: resource.resourceId,
      resourceType: resource.resourceType,
      resourceName: resourceName(resource.resourceId),
      account: resource.accountId,
      accountName: accountNames.get(resource.accountId),
      region: resource.region,
      tags: resource.tags,
    })),
    suggestions,
  };
}

function titleOf(
  grouping: UnattributedGrouping,
  key: string,
  accountNames: ReadonlyMap<string, string>,
): string {
  if (key === '') {
    return grouping === 'stack' ? 'No CloudFormation stack' : 'No tags';
  }
  return (grouping === 'account' ? accountNames.get(key) : undefined) ?? key;
}

function totalsOf(
  counts: readonly AccountCounts[],
  accountNames: ReadonlyMap<string, string>,
): UnattributedList['totals'] {
  const sum = (field: Exclude<keyof AccountCounts, 'accountId'>): number =>
    counts.reduce((total, account) => total + account[field], 0);
  return {
    resources: sum('resources'),
    unattributedResources: sum('unattributedResources'),
    evidence: {
      attributed: sum('attributed'),
      accountLevel: sum('accountLevel'),
      unattributed: sum('unattributed'),
    },
    accounts: [...counts]
      .sort(
        (a, b) =>
          b.unattributed - a.unattributed ||
          (a.accountId < b.accountId ? -1 : 1),
      )
      .slice(0, ACCOUNTS_SHOWN)
      .map(({ accountId, attributed, accountLevel, unattributed }) => ({
        account: accountId,
        accountName: accountNames.get(accountId),
        evidence: { attributed, accountLevel, unattributed },
      })),
  };
}
