import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
} from 'backstage-plugin-security-scorecards-common';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import type { OwnResource } from '../../database/scorecards/listOwnResources';

/** The accounts that an entity stands for, on which evidence is expected even before there is any. @internal */
export function accountsInScope(
  scope: EntityScope,
): Pick<OwnResource, 'resourceId' | 'resourceType' | 'accountId' | 'region'>[] {
  return scope.ownsAccounts
    ? scope.accounts.map(accountId => ({
        resourceId: accountResourceId(accountId),
        resourceType: ACCOUNT_RESOURCE_TYPE,
        accountId,
        region: 'aws-global',
      }))
    : [];
}
