import type {
  AttributionPreview,
  PreviewedEntity,
  PreviewedResource,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributedResource } from '../../database/attribution/readResources';
import type { OwnResource } from '../../database/scorecards/listOwnResources';
import { resourceName } from '../../scorecards/evidence/resourceName';
import type { RuleName } from '../AttributionRule';

const SHOWN = 25;

/** Whose a resource is, and why. */
interface Owner {
  entityId: number;
  rule: RuleName;
  detail: string;
}

type Effect = PreviewedEntity['effect'];

/** Adds up what a change does, resource by resource. @internal */
export class PreviewTally {
  readonly #entityId: number;
  readonly #members: ReadonlySet<number>;
  readonly #gained = { count: 0, items: [] as PreviewedResource[] };
  readonly #lost = { count: 0, items: [] as PreviewedResource[] };
  readonly #effects = new Map<string, number>();
  #lostToNobody = 0;
  /** Keys of resources that the entity and its parts have no more. */
  readonly lostKeys = new Set<number>();
  /** Resources that the entity and its parts have in addition. */
  readonly gainedResources: OwnResource[] = [];

  constructor(options: {
    entityId: number;
    /** Ids of the entity and of all that it rolls up. */
    members: ReadonlySet<number>;
  }) {
    this.#entityId = options.entityId;
    this.#members = options.members;
  }

  add(
    resource: AttributedResource,
    before: readonly Owner[],
    after: readonly Owner[],
  ): void {
    const mine = (owner: Owner) => owner.entityId === this.#entityId;
    const had = before.find(mine);
    const has = after.find(mine);
    if (has && !had) {
      show(this.#gained, resource, has);
    } else if (had && !has) {
      show(this.#lost, resource, had);
      this.#lostToNobody += after.length === 0 ? 1 : 0;
    }
    this.#addMembership(resource, before, after);
    const beforeIds = new Set(before.map(owner => owner.entityId));
    const afterIds = new Set(after.map(owner => owner.entityId));
    for (const id of new Set([...beforeIds, ...afterIds])) {
      if (id === this.#entityId) {
        continue;
      }
      if (!afterIds.has(id)) {
        this.#count(id, 'loses');
      } else if (!beforeIds.has(id)) {
        this.#count(id, 'receives');
      } else if (has && !had) {
        this.#count(id, 'shares');
      }
    }
  }

  /** What the change does, without the scorecards. */
  result(
    refs: ReadonlyMap<number, string>,
  ): Pick<AttributionPreview, 'gained' | 'lost' | 'lostToNobody' | 'entities'> {
    const entities: PreviewedEntity[] = [...this.#effects].map(
      ([key, resources]) => {
        const [id, effect] = key.split(' ');
        return {
          entityRef: refs.get(Number(id)),
          effect: effect as Effect,
          resources,
        };
      },
    );
    return {
      gained: this.#gained,
      lost: this.#lost,
      lostToNobody: this.#lostToNobody,
      entities: entities.sort((a, b) => b.resources - a.resources),
    };
  }

  #count(entityId: number, effect: Effect): void {
    const key = `${entityId} ${effect}`;
    this.#effects.set(key, (this.#effects.get(key) ?? 0) + 1);
  }

  #addMembership(
    resource: AttributedResource,
    before: readonly Owner[],
    after: readonly Owner[],
  ): void {
    const inside = (owner: Owner) => this.#members.has(owner.entityId);
    const was = before.some(inside);
    const is = after.some(inside);
    if (was && !is) {
      this.lostKeys.add(resource.key);
    } else if (is && !was) {
      const { key, resourceId, resourceType, accountId, region } = resource;
      this.gainedResources.push({
        key,
        resourceId,
        resourceType,
        accountId,
        region,
      });
    }
  }
}

function show(
  list: { count: number; items: PreviewedResource[] },
  resource: AttributedResource,
  owner: Owner,
): void {
  list.count += 1;
  if (list.items.length < SHOWN) {
    list.items.push({
      resource: resource.resourceId,
      resourceType: resource.resourceType,
      resourceName: resourceName(resource.resourceId),
      account: resource.accountId,
      region: resource.region,
      rule: owner.rule,
      detail: owner.detail,
    });
  }
}
