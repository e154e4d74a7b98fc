import type { EntityScope } from './EntityScope';

/** How sources write the region of resources that belong to none. @internal */
export const GLOBAL_REGIONS: readonly string[] = ['aws-global', 'global', ''];

/** Whether a region is that of resources which belong to no region. @internal */
export function isGlobalRegion(region: string): boolean {
  return GLOBAL_REGIONS.includes(region);
}

/** Whether the accounts and regions of a scope admit a resource. A resource without a region is in every region. @internal */
export function allows(
  scope: Pick<EntityScope, 'accounts' | 'regions'>,
  resource: { accountId: string; region: string },
): boolean {
  return (
    (scope.accounts.length === 0 ||
      scope.accounts.includes(resource.accountId)) &&
    (scope.regions.length === 0 ||
      scope.regions.includes(resource.region) ||
      isGlobalRegion(resource.region))
  );
}
