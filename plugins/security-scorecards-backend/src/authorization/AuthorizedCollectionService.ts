import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  collectionReadPermission,
  collectionRefreshPermission,
  type CatalogCompleteness,
  type CollectionState,
  type EntityProblem,
  type EvidenceSource,
} from 'backstage-plugin-security-scorecards-common';
import type { CollectionService } from '../collection/CollectionService';
import type { EvidenceTotals } from '../database/scorecards/countEvidenceTotals';
import type { Counted } from '../util/StoredCount';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requirePermission } from './requirePermission';

/**
 * Serves the state of collection to whom may read it, with the annotation problems of the entities that the caller may read.
 *
 * @internal
 */
export class AuthorizedCollectionService {
  readonly #service: CollectionService;
  readonly #permissions: PermissionsService;
  readonly #readable: ReadableEntities;
  readonly #listProblems: () => Promise<EntityProblem[]>;
  readonly #countEvidence: () => Promise<Counted<EvidenceTotals>>;
  readonly #completeness: (
    options: CallerOptions,
  ) => Promise<CatalogCompleteness>;

  constructor(options: {
    service: CollectionService;
    permissions: PermissionsService;
    readable: ReadableEntities;
    listProblems: () => Promise<EntityProblem[]>;
    /** What is stored, as it was counted last. */
    countEvidence: () => Promise<Counted<EvidenceTotals>>;
    /** What the catalog does not say, of what the caller may read. */
    completeness: (options: CallerOptions) => Promise<CatalogCompleteness>;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#readable = options.readable;
    this.#listProblems = options.listProblems;
    this.#countEvidence = options.countEvidence;
    this.#completeness = options.completeness;
  }

  /** Throws `NotAllowedError` without the permission to read the collection. */
  async getState(options: CallerOptions): Promise<CollectionState> {
    await requirePermission(
      this.#permissions,
      collectionReadPermission,
      options.credentials,
    );
    const [state, problems, totals, completeness] = await Promise.all([
      this.#service.getState(),
      this.#listProblems(),
      this.#countEvidence(),
      this.#completeness(options),
    ]);
    const refs = [...new Set(problems.map(item => item.entityRef))];
    const visible = new Set(
      await this.#readable.visible(refs, options.credentials),
    );
    return {
      ...state,
      completeness,
      problems: problems.filter(item => visible.has(item.entityRef)),
      totals: {
        ...state.totals,
        ...totals.value,
        countedAt: totals.countedAt,
      },
    };
  }

  /** Throws `NotAllowedError` without the permission to ask for a run, `NotFoundError` for an unknown target. */
  async requestRefresh(
    request: { targetId?: string; source?: EvidenceSource },
    options: CallerOptions,
  ): Promise<{ requested: string[] }> {
    await requirePermission(
      this.#permissions,
      collectionRefreshPermission,
      options.credentials,
    );
    return this.#service.requestRefresh(request);
  }
}
