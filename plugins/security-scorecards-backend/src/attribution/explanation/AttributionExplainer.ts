import { NotFoundError } from '@backstage/errors';
import type {
  AttributedResource,
  AttributionExplanation,
  ClaimSummary,
} from 'backstage-plugin-security-scorecards-common';
import {
  countEvidenceOf,
  emptyEvidenceCounts,
} from '../../database/attribution/countEvidenceOf';
import { countOwnResources } from '../../database/attribution/countOwnResources';
import { listAttributions } from '../../database/attribution/listAttributions';
import { listClaimAccounts } from '../../database/attribution/listClaimAccounts';
import { listLostClaims } from '../../database/attribution/listLostClaims';
import { readResources } from '../../database/attribution/readResources';
import type { StoredAttribution } from '../../database/attribution/StoredAttribution';
import type { Database } from '../../database/Database';
import type { StoredEntity } from '../../database/entities/EntityRecord';
import { listEntityRefs } from '../../database/entities/listEntityRefs';
import { listPartIds } from '../../database/entities/listPartIds';
import { readEntities } from '../../database/entities/readEntities';
import { listClaims } from '../../database/scorecards/listClaims';
import { listOwnResources } from '../../database/scorecards/listOwnResources';
import { listAccountNames } from '../../database/targets/listAccountNames';
import { resourceName } from '../../scorecards/evidence/resourceName';
import { readCursor, writeCursor } from '../../scorecards/PageCursor';
import { groupBy } from '../../util/groupBy';
import { claimsAnything } from '../scope/EntityScope';
import { describeScope } from '../scope/describeScope';

const CLAIMS_SHOWN = 100;
const CLAIM_ACCOUNTS_READ = 2000;
const LOST_SHOWN = 50;

/** Tells why which resources count for an entity. Checks no permission and names all other entities. @internal */
export class AttributionExplainer {
  readonly #database: Database;

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  /** Throws `NotFoundError` for an entity that was not read from the catalog yet, `InputError` for a foreign cursor. */
  async explain(
    entityRef: string,
    query: { limit: number; cursor?: string },
  ): Promise<AttributionExplanation> {
    const [entity] = await readEntities(this.#database, [entityRef]);
    if (!entity) {
      throw new NotFoundError(
        `Nothing is known of ${entityRef} yet: components, resources, systems, domains, groups and APIs are read from the catalog within minutes, other kinds are not`,
      );
    }
    const [rules, lostTo, page, totalItems] = await Promise.all([
      this.#rules(entity.id),
      claimsAnything(entity.scope)
        ? listLostClaims(this.#database, {
            entityId: entity.id,
            scope: entity.scope,
            limit: LOST_SHOWN,
          })
        : [],
      this.#page(entity, query),
      countOwnResources(this.#database, entity.id),
    ]);
    return {
      entityRef,
      annotated: entity.annotated,
      scope: entity.annotated
        ? describeScope(entity.scope)
        : ['No annotation names AWS resources.'],
      problems: [...entity.problems],
      rules,
      lostTo: lostTo.map(item => ({ by: 'entity', ...item })),
      ...page,
      totalItems,
    };
  }

  async #rules(entityId: number): Promise<ClaimSummary[]> {
    const claims = await listClaims(this.#database, {
      entityId,
      limit: CLAIMS_SHOWN,
    });
    const places = await listClaimAccounts(this.#database, {
      entityId,
      limit: CLAIM_ACCOUNTS_READ,
    });
    return claims.map(claim => ({
      rule: claim.rule,
      detail: claim.detail,
      rolledUp: claim.entityId !== entityId,
      part: claim.entityId === entityId ? undefined : claim.entityRef,
      resources: claim.resources,
      accounts: places
        .filter(
          place =>
            place.entityId === claim.entityId &&
            place.rule === claim.rule &&
            place.detail === claim.detail,
        )
        .map(place => place.accountId),
    }));
  }

  async #page(
    entity: StoredEntity,
    query: { limit: number; cursor?: string },
  ): Promise<Pick<AttributionExplanation, 'items' | 'pageInfo'>> {
    const { limit, cursor } = query;
    const cursorQuery = ['attribution', entity.entityRef];
    const [afterKey] =
      cursor === undefined ? [0] : readCursor(cursorQuery, cursor, ['number']);
    const found = await listOwnResources(this.#database, {
      entityId: entity.id,
      afterKey: Number(afterKey),
      limit: limit + 1,
    });
    const keys = found.slice(0, limit).map(resource => resource.key);
    return {
      items: await this.#items(entity.id, keys),
      pageInfo:
        found.length > limit
          ? { nextCursor: writeCursor(cursorQuery, [keys[keys.length - 1]]) }
          : {},
    };
  }

  async #items(
    entityId: number,
    keys: readonly number[],
  ): Promise<AttributedResource[]> {
    const [resources, attributions, evidence, parts, accountNames] =
      await Promise.all([
        readResources(this.#database, keys),
        listAttributions(this.#database, keys),
        countEvidenceOf(this.#database, keys),
        listPartIds(this.#database, entityId),
        listAccountNames(this.#database),
      ]);
    const refs = await listEntityRefs(this.#database, [
      ...new Set(attributions.map(item => item.entityId)),
    ]);
    const byResource = groupBy(attributions, item => item.resourceKey);
    return resources.flatMap(resource => {
      const owners = byResource.get(resource.key) ?? [];
      const claim = ownClaim(owners, entityId, parts);
      if (!claim) {
        return [];
      }
      return {
        resource: resource.resourceId,
        resourceType: resource.resourceType,
        resourceName: resourceName(resource.resourceId),
        account: resource.accountId,
        accountName: accountNames.get(resource.accountId),
        region: resource.region,
        tags: resource.tags,
        rule: claim.rule,
        detail: claim.detail,
        part:
          claim.entityId === entityId ? undefined : refs.get(claim.entityId),
        coOwners: {
          entityRefs: owners
            .filter(owner => owner.entityId !== claim.entityId)
            .flatMap(owner => refs.get(owner.entityId) ?? [])
            .sort(),
          hidden: 0,
        },
        evidence: evidence.get(resource.key) ?? emptyEvidenceCounts(),
      };
    });
  }
}

/** The claim of the entity itself, or else that of the first of its parts. */
function ownClaim(
  owners: readonly StoredAttribution[],
  entityId: number,
  parts: ReadonlySet<number>,
): StoredAttribution | undefined {
  return (
    owners.find(owner => owner.entityId === entityId) ??
    owners
      .filter(owner => parts.has(owner.entityId))
      .sort((a, b) => a.entityId - b.entityId)[0]
  );
}
