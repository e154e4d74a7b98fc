import type {
  Catalogue,
  EvidenceRecord,
} from 'backstage-plugin-security-scorecards-common';
import { listAttestationsAt } from '../database/attestations/listAttestationsAt';
import type { ConcerningAttestation } from '../database/attestations/listAttestationsOfEntities';
import type { Database } from '../database/Database';
import { listClaimsAt } from '../database/history/listClaimsAt';
import { listMembersAt } from '../database/history/listMembersAt';
import { listResourcesAt } from '../database/history/listResourcesAt';
import { listTags } from '../database/history/listTags';
import { listWholesAt } from '../database/history/listWholesAt';
import { readEntityAt } from '../database/history/readEntityAt';
import type { ScopedResource } from '../database/waivers/listScopedResources';
import { listWaiversAt } from '../database/waivers/listWaiversAt';
import type {
  Governance,
  GovernanceHistory,
} from '../history/GovernanceHistory';
import { needsResources } from '../waivers/countingWaiver';
import { GovernanceInputs } from './GovernanceInputs';

interface Moment {
  entityRef: string;
  at: string;
}

/** What the ledgers said of an entity at a time, with the parts and wholes that it had then. @internal */
export class LedgerHistory implements GovernanceHistory {
  readonly #database: Database;

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  async read(
    options: Moment & {
      own: readonly EvidenceRecord[];
      catalogue: Catalogue;
    },
  ): Promise<Governance> {
    const { entityRef, at, own, catalogue } = options;
    const parts = await listMembersAt(this.#database, { entityRef, at });
    // Any key will do, as long as each entity has its own.
    const keys = new Map(parts.map((ref, index) => [ref, index]));
    const keyOf = (ref: string) => keys.get(ref) ?? parts.length;
    const id = keyOf(entityRef);
    const waivers = await listWaiversAt(this.#database, {
      entityRefs: parts,
      at,
    });
    const scoped = new Set(
      waivers
        .filter(waiver =>
          needsResources(waiver, waiver.entityRef === entityRef),
        )
        .map(waiver => waiver.entityRef),
    );
    const resources: ScopedResource[] = [];
    for (const part of scoped) {
      resources.push(
        ...(await this.#resources({ entityRef: part, at }, keyOf(part))),
      );
    }
    return GovernanceInputs.from({
      waivers: waivers.map(waiver => ({
        entityId: id,
        partId: keyOf(waiver.entityRef),
        waiver,
      })),
      resources,
      attestations: await this.#attestations({ entityRef, at }, id),
      now: new Date(at),
    }).of({ id, entityRef }, own, catalogue);
  }

  async #resources(moment: Moment, id: number): Promise<ScopedResource[]> {
    const { at } = moment;
    const members = await listMembersAt(this.#database, moment);
    const claims = await listClaimsAt(this.#database, {
      entityRefs: members,
      at,
    });
    const resources = await listResourcesAt(this.#database, {
      resourceKeys: [...new Set(claims.map(claim => claim.resourceKey))],
      at,
    });
    const tags = await listTags(
      this.#database,
      resources.map(resource => resource.key),
    );
    return resources.map(({ key, resourceId }) => ({
      entityId: id,
      resourceId,
      tags: tags.get(key) ?? {},
    }));
  }

  async #attestations(
    moment: Moment,
    id: number,
  ): Promise<ConcerningAttestation[]> {
    const wholes = await listWholesAt(this.#database, moment);
    const entries = await listAttestationsAt(this.#database, {
      entityRefs: wholes,
      at: moment.at,
    });
    const kinds = new Map<string, string | undefined>();
    for (const { entityRef } of entries) {
      if (entityRef !== undefined && !kinds.has(entityRef)) {
        const { at } = moment;
        const whole = await readEntityAt(this.#database, { entityRef, at });
        kinds.set(entityRef, whole?.kind);
      }
    }
    return entries.map(entry =>
      entry.entityRef === undefined
        ? { entry }
        : { entityId: id, kind: kinds.get(entry.entityRef), entry },
    );
  }
}
