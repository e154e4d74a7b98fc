import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  evidenceReadPermission,
  fleetReadPermission,
  scorecardReadPermission,
  type EvidenceList,
  type Scorecard,
  type ScorecardList,
} from 'backstage-plugin-security-scorecards-common';
import type {
  EvidenceQuery,
  RankingQuery,
  ScorecardService,
} from '../scorecards/ScorecardService';
import { onceAllowed } from './onceAllowed';
import type { EntityPermission, ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';

/** Who asks. @internal */
export interface CallerOptions {
  credentials: BackstageCredentials;
}

/**
 * Serves a caller what it may read: a decorator of the scorecard service, so that no route can forget the check.
 * An entity that the caller may not read in the catalog is answered like one that does not exist.
 *
 * @internal
 */
export class AuthorizedScorecardService {
  readonly #service: ScorecardService;
  readonly #readable: ReadableEntities;
  readonly #listRefs: () => Promise<string[]>;

  constructor(options: {
    service: ScorecardService;
    readable: ReadableEntities;
    /** Refs of all entities that have a scorecard. */
    listRefs: () => Promise<string[]>;
  }) {
    this.#service = options.service;
    this.#readable = options.readable;
    this.#listRefs = options.listRefs;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read scorecards is missing. */
  async getScorecard(
    entityRef: string,
    options: CallerOptions,
  ): Promise<Scorecard> {
    return onceAllowed(
      this.#require(entityRef, scorecardReadPermission, options),
      this.#service.getScorecard(entityRef),
    );
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read evidence is missing. */
  async listEvidence(
    entityRef: string,
    query: EvidenceQuery,
    options: CallerOptions,
  ): Promise<EvidenceList> {
    return onceAllowed(
      this.#require(entityRef, evidenceReadPermission, options),
      this.#service.listEvidence(entityRef, query),
    );
  }

  /** The ranking of what the caller may read, and of nothing else. Throws `NotAllowedError`. */
  async listScorecards(
    query: RankingQuery,
    options: CallerOptions,
  ): Promise<ScorecardList> {
    return onceAllowed(
      this.#readable.require(fleetReadPermission, options.credentials),
      this.#listReadable(query, options),
    );
  }

  async #listReadable(
    query: RankingQuery,
    { credentials }: CallerOptions,
  ): Promise<ScorecardList> {
    const entityRefs = await this.#readable.filter(
      this.#listRefs,
      scorecardReadPermission,
      credentials,
    );
    return this.#service.listScorecards(query, entityRefs);
  }

  async #require(
    entityRef: string,
    permission: EntityPermission,
    { credentials }: CallerOptions,
  ): Promise<void> {
    await requireEntity(this.#readable, entityRef, permission, credentials);
  }
}
