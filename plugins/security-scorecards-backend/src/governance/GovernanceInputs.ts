import type {
  ActiveWaiver,
  AttestationRecord,
  Catalogue,
  EvidenceRecord,
} from 'backstage-plugin-security-scorecards-common';
import { countingAttestations } from '../attestations/countingAttestations';
import { latestFailures } from '../attestations/latestFailures';
import {
  listAttestationsOfEntities,
  type ConcerningAttestation,
} from '../database/attestations/listAttestationsOfEntities';
import type { Database } from '../database/Database';
import {
  listScopedResources,
  type ScopedResource,
} from '../database/waivers/listScopedResources';
import {
  listWaiversOfEntities,
  type ConcerningWaiver,
} from '../database/waivers/listWaiversOfEntities';
import { groupBy } from '../util/groupBy';
import { countingWaiver, needsResources } from '../waivers/countingWaiver';

/** What the ledgers say of an entity. @internal */
export interface GovernanceInput {
  waivers: ActiveWaiver[];
  attestations: AttestationRecord[];
}

/** What the ledgers say of several entities, read by a few statements for all of them. @internal */
export class GovernanceInputs {
  readonly #waivers: Map<number, ConcerningWaiver[]>;
  readonly #resources: Map<number, ScopedResource[]>;
  readonly #attestations: Map<number | undefined, ConcerningAttestation[]>;
  readonly #now: Date;

  static async read(options: {
    database: Database;
    entityIds: readonly number[];
    now: Date;
  }): Promise<GovernanceInputs> {
    const { database, entityIds, now } = options;
    if (entityIds.length === 0) {
      return new GovernanceInputs({
        waivers: [],
        resources: [],
        attestations: [],
        now,
      });
    }
    const waivers = await listWaiversOfEntities(database, {
      entityIds,
      at: now.toISOString(),
    });
    const scopeIds = new Set(
      waivers
        .filter(({ waiver, entityId, partId }) =>
          needsResources(waiver, entityId === partId),
        )
        .map(({ partId }) => partId),
    );
    return new GovernanceInputs({
      waivers,
      resources: await listScopedResources(database, [...scopeIds]),
      attestations: await listAttestationsOfEntities(database, {
        entityIds,
        at: now.toISOString(),
      }),
      now,
    });
  }

  /** Of what was read already, be it of now or of another time. */
  static from(options: {
    waivers: readonly ConcerningWaiver[];
    /** Of the entities that waivers were made for, as far as these must be known. */
    resources: readonly ScopedResource[];
    attestations: readonly ConcerningAttestation[];
    now: Date;
  }): GovernanceInputs {
    return new GovernanceInputs(options);
  }

  private constructor(options: {
    waivers: readonly ConcerningWaiver[];
    resources: readonly ScopedResource[];
    attestations: readonly ConcerningAttestation[];
    now: Date;
  }) {
    this.#waivers = groupBy(options.waivers, item => item.entityId);
    this.#resources = groupBy(options.resources, item => item.entityId);
    this.#attestations = groupBy(options.attestations, item => item.entityId);
    this.#now = options.now;
  }

  /** What counts for one of the entities, whose own evidence may contradict an attestation. */
  of(
    entity: { id: number; entityRef: string },
    own: Iterable<EvidenceRecord>,
    catalogue: Catalogue,
  ): GovernanceInput {
    const waivers = this.waiversOf(entity.id, catalogue);
    const concerning = [
      ...(this.#attestations.get(entity.id) ?? []),
      ...(this.#attestations.get(undefined) ?? []),
    ];
    const practiceIds = new Set(
      concerning.map(({ entry }) => entry.practiceId),
    );
    return {
      waivers,
      attestations: countingAttestations(concerning, {
        entityRef: entity.entityRef,
        catalogue,
        failingSince: latestFailures(own, {
          practiceIds,
          waivers,
          catalogue,
          now: this.#now,
        }),
        now: this.#now,
      }),
    };
  }

  /** The waivers that count for one of the entities. */
  waiversOf(entityId: number, catalogue: Catalogue): ActiveWaiver[] {
    return (this.#waivers.get(entityId) ?? []).flatMap(
      ({ waiver, partId }) =>
        countingWaiver(waiver, {
          isOwn: partId === entityId,
          catalogue,
          resources: this.#resources.get(partId) ?? [],
        }) ?? [],
    );
  }
}
