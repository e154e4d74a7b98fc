import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { FOREIGN_SCOPE_ANNOTATIONS } from 'backstage-plugin-security-scorecards-common';
import type {
  AwsAccount,
  CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { AccountDirectory, AccountListing } from './AccountDirectory';

const PAGE_SIZE = 500;
// Written by the catalog's organisation processor.
const STATE_LABEL = 'amazonaws.com/account-status';

/** The accounts that the catalog holds as Resources of type `cloud-account`. @internal */
export class CatalogAccountDirectory implements AccountDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async list(options: { signal: AbortSignal }): Promise<AccountListing> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const accounts = new Map<string, AwsAccount>();
    const problems: CollectionProblem[] = [];
    let cursor: string | undefined;
    do {
      options.signal.throwIfAborted();
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE }
          : {
              filter: { kind: 'Resource', 'spec.type': 'cloud-account' },
              limit: PAGE_SIZE,
            },
        { credentials },
      );
      for (const entity of page.items) {
        const account = accountOf(entity);
        if (account) {
          accounts.set(account.id, account);
        } else {
          problems.push({
            place: stringifyEntityRef(entity),
            message: 'The Resource of type cloud-account names no AWS account',
            mend: `Add the annotation ${FOREIGN_SCOPE_ANNOTATIONS.accounts[0]} with the twelve digits of the account`,
          });
        }
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return { accounts: [...accounts.values()], problems };
  }
}

function accountOf(entity: Entity): AwsAccount | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const id = FOREIGN_SCOPE_ANNOTATIONS.accounts
    .map(name => annotations[name]?.trim())
    .find(Boolean);
  if (!id || !/^\d{12}$/.test(id)) {
    return undefined;
  }
  const state = entity.metadata.labels?.[STATE_LABEL]?.toUpperCase();
  return {
    id,
    name: entity.metadata.title ?? entity.metadata.name,
    ...(state ? { state } : {}),
  };
}
