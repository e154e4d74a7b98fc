import type {
  Account,
  CatalogCompleteness,
} from 'backstage-plugin-security-scorecards-common';
import {
  listAccountEntities,
  type AccountEntity,
} from '../database/accounts/listAccountEntities';
import { listAccountPage } from '../database/accounts/listAccountPage';
import {
  listEntitiesWithoutResources,
  listEntitiesWithoutScope,
} from '../database/accounts/listIncompleteEntities';
import { listEnabledStandards } from '../database/controls/listEnabledStandards';
import { listSummaries } from '../database/accounts/listSummaries';
import type { Database } from '../database/Database';
import { listAccountIds } from '../database/accounts/listAccountIds';
import { countShares, noCounts } from '../database/unattributed/countShares';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import { readCursor, writeCursor } from '../scorecards/PageCursor';
import { groupBy } from '../util/groupBy';
import { summarizeSources } from './summarizeSources';
import { summarizeStandards } from './summarizeStandards';

const CURSOR_QUERY = ['accounts'];
/** Entities that are looked at; what the caller may not read is taken off them. */
const INCOMPLETE_READ = 500;

/** An account with what its entities, whoever may read them, are. @internal */
export interface OwnedAccount
  extends Omit<Account, 'owners' | 'hiddenOwners' | 'scorecard'> {
  entities: AccountEntity[];
}

/** A page of accounts before it is known who asks. @internal */
export interface AccountPage {
  items: OwnedAccount[];
  totalItems: number;
  withoutOwner: number;
  pageInfo: { nextCursor?: string };
}

/** Serves the accounts and what the catalog does not say of them. Checks no permission. @internal */
export class AccountService {
  readonly #database: Database;
  readonly #reader: EvidenceReader;

  constructor(options: { database: Database; reader: EvidenceReader }) {
    this.#database = options.database;
    this.#reader = options.reader;
  }

  /** Throws `InputError` for a cursor of another list. */
  async list(query: { limit: number; cursor?: string }): Promise<AccountPage> {
    const { limit, cursor } = query;
    const [afterId] =
      cursor === undefined
        ? ['']
        : readCursor(CURSOR_QUERY, cursor, ['string']);
    const { items, totalItems } = await listAccountPage(this.#database, {
      afterId: String(afterId),
      limit: limit + 1,
    });
    const page = items.slice(0, limit);
    const accountIds = page.map(account => account.id);
    const owners = await this.#owners();
    const coverage = groupBy(
      await this.#reader.listCoverage({ accountIds }),
      entry => entry.accountId,
    );
    const standards = groupBy(
      await listEnabledStandards(this.#database, accountIds),
      entry => entry.accountId,
    );
    const shares = new Map(
      (await countShares(this.#database, { accountIds })).map(item => [
        item.accountId,
        item,
      ]),
    );
    return {
      items: page.map(({ id, name, ouPath, state }) => {
        const { resources, unattributedResources, ...counts } =
          shares.get(id) ?? noCounts(id);
        const entities = owners.get(id) ?? [];
        return {
          account: id,
          name,
          ouPath,
          state,
          hasOwner: entities.length > 0,
          entities,
          sources: summarizeSources(coverage.get(id) ?? []),
          standards: standards.has(id)
            ? summarizeStandards(standards.get(id) ?? [])
            : undefined,
          resources,
          unattributedResources,
          evidence: {
            attributed: counts.attributed,
            accountLevel: counts.accountLevel,
            unattributed: counts.unattributed,
          },
        };
      }),
      totalItems,
      withoutOwner: (await this.#withoutOwner(owners)).length,
      pageInfo:
        items.length > limit
          ? { nextCursor: writeCursor(CURSOR_QUERY, [accountIds[limit - 1]]) }
          : {},
    };
  }

  /** Rows of the ranking by ref. */
  async summaries(entityRefs: readonly string[]) {
    return listSummaries(this.#database, entityRefs);
  }

  /** What the catalog does not say yet, whoever may read it; each list is bounded. */
  async completeness(): Promise<
    Omit<CatalogCompleteness, 'withoutResources'> & {
      withoutResources: readonly string[];
    }
  > {
    const limit = { limit: INCOMPLETE_READ };
    return {
      withoutScope: await listEntitiesWithoutScope(this.#database, limit),
      withoutResources: await listEntitiesWithoutResources(
        this.#database,
        limit,
      ),
      accountsWithoutOwner: await this.#withoutOwner(await this.#owners()),
    };
  }

  async #owners(): Promise<Map<string, AccountEntity[]>> {
    const entities = await listAccountEntities(this.#database);
    const pairs = entities.flatMap(entity =>
      entity.accountIds.map(accountId => ({ accountId, entity })),
    );
    return new Map(
      [...groupBy(pairs, pair => pair.accountId)].map(([accountId, found]) => [
        accountId,
        found.map(pair => pair.entity),
      ]),
    );
  }

  async #withoutOwner(
    owners: ReadonlyMap<string, AccountEntity[]>,
  ): Promise<string[]> {
    const accountIds = await listAccountIds(this.#database);
    return accountIds.filter(accountId => !owners.has(accountId));
  }
}
