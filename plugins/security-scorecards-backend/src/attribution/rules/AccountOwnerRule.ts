import {
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim, ScopedEntity } from '../AttributionRule';
import type { EntityScope } from '../scope/EntityScope';

type OwnerScope = Pick<EntityScope, 'accounts' | 'ownsAccounts'>;

/** Gives an account itself, and so its account-level evidence, to the entity that stands for the account. @internal */
export class AccountOwnerRule implements AttributionRule {
  readonly name = 'account';
  readonly #byAccount = new Map<string, number[]>();

  constructor(entities: Iterable<ScopedEntity<OwnerScope>>) {
    for (const { id, scope } of entities) {
      for (const account of scope.ownsAccounts ? scope.accounts : []) {
        const owners = this.#byAccount.get(account) ?? [];
        this.#byAccount.set(account, [...owners, id]);
      }
    }
  }

  match(resource: ResourceRecord): Claim[] {
    if (resource.resourceType !== ACCOUNT_RESOURCE_TYPE) {
      return [];
    }
    return (this.#byAccount.get(resource.accountId) ?? []).map(entityId => ({
      entityId,
      detail: resource.accountId,
    }));
  }
}
