import type { ScopeSummary } from 'backstage-plugin-security-scorecards-common';
import type { StoredEntity } from '../../database/entities/EntityRecord';
import type { CountedClaim } from '../../database/scorecards/listClaims';
import type { OwnResource } from '../../database/scorecards/listOwnResources';

/** What an entity claims, and by which rules; a part's claims are summed up under the part's ref. @internal */
export function summarizeScope(options: {
  entity: StoredEntity;
  accountIds: readonly string[];
  resources: readonly OwnResource[];
  claims: readonly CountedClaim[];
}): ScopeSummary {
  const { entity, accountIds, resources, claims } = options;
  const rules: ScopeSummary['rules'][number][] = claims
    .filter(claim => claim.entityId === entity.id)
    .map(({ rule, detail, resources: count }) => ({
      rule,
      detail,
      resources: count,
    }));
  const parts = new Map<string, number>();
  for (const claim of claims) {
    if (claim.entityId !== entity.id) {
      parts.set(
        claim.entityRef,
        (parts.get(claim.entityRef) ?? 0) + claim.resources,
      );
    }
  }
  for (const [detail, count] of parts) {
    rules.push({ rule: 'roll-up', detail, resources: count });
  }
  const regions = new Set(entity.scope.regions);
  resources.forEach(resource => regions.add(resource.region));
  return {
    accounts: [...accountIds],
    regions: [...regions].filter(region => region !== '').sort(),
    rules,
    resources: resources.length,
  };
}
