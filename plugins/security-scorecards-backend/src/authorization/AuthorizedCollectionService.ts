import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  collectionReadPermission,
  collectionRefreshPermission,
  type CollectionState,
  type EntityProblem,
  type EvidenceSource,
} from 'backstage-plugin-security-scorecards-common';
import type { CollectionService } from '../collection/CollectionService';
import type { EvidenceTotals } from '../database/scorecards/countEvidenceTotals';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';

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
  readonly #countEvidence: () => Promise<EvidenceTotals>;

  constructor(options: {
    service: CollectionService;
    permissions: PermissionsService;
    readable: ReadableEntities;
    listProblems: () => Promise<EntityProblem[]>;
    countEvidence: () => Promise<EvidenceTotals>;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#readable = options.readable;
    this.#listProblems = options.listProblems;
    this.#countEvidence = options.countEvidence;
  }

  /** Throws `NotAllowedError` without the permission to read the collection. */
  async getState(options: CallerOptions): Promise<CollectionState> {
    await this.#require(collectionReadPermission, options.credentials);
    const [state, problems, totals] = await Promise.all([
      this.#service.getState(),
      this.#listProblems(),
      this.#countEvidence(),
    ]);
    const refs = [...new Set(problems.map(item => item.entityRef))];
    const visible = new Set(
      await this.#readable.visible(refs, options.credentials),
    );
    return {
      ...state,
      problems: problems.filter(item => visible.has(item.entityRef)),
      totals: { ...state.totals, ...totals },
    };
  }

  /** Throws `NotAllowedError` without the permission to ask for a run, `NotFoundError` for an unknown target. */
  async requestRefresh(
    request: { targetId?: string; source?: EvidenceSource },
    options: CallerOptions,
  ): Promise<{ requested: string[] }> {
    await this.#require(collectionRefreshPermission, options.credentials);
    return this.#service.requestRefresh(request);
  }

  async #require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
  }
}
