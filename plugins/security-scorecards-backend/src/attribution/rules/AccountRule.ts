import {
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim, ScopedEntity } from '../AttributionRule';
import { allows } from '../scope/allows';
import type { EntityScope } from '../scope/EntityScope';

type AccountScope = Pick<EntityScope, 'accounts' | 'regions' | 'wholeAccounts'>;

/** Claims all resources of whole accounts, but not the accounts themselves. @internal */
export class AccountRule implements AttributionRule {
  readonly name = 'account';
  readonly #byAccount = new Map<string, ScopedEntity<AccountScope>[]>();

  constructor(entities: Iterable<ScopedEntity<AccountScope>>) {
    for (const entity of entities) {
      for (const account of entity.scope.wholeAccounts
        ? entity.scope.accounts
        : []) {
        const filed = this.#byAccount.get(account);
        if (filed) {
          filed.push(entity);
        } else {
          this.#byAccount.set(account, [entity]);
        }
      }
    }
  }

  match(resource: ResourceRecord): Claim[] {
    if (resource.resourceType === ACCOUNT_RESOURCE_TYPE) {
      return [];
    }
    return (this.#byAccount.get(resource.accountId) ?? [])
      .filter(entity => allows(entity.scope, resource))
      .map(entity => ({ entityId: entity.id, detail: resource.accountId }));
  }
}
