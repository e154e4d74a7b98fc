import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  evidenceReadPermission,
  fleetReadPermission,
  scorecardReadPermission,
  unattributedReadPermission,
  type FleetHistory,
  type HistoryInterval,
  type ScoreChanges,
  type ScoreHistory,
} from 'backstage-plugin-security-scorecards-common';
import type { HistoryService } from '../history/HistoryService';
import type { TimeRange } from '../history/timeRange';
import type { CallerOptions } from './AuthorizedScorecardService';
import type { ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';
import { requirePermission } from './requirePermission';

/**
 * Serves a caller what it may read of the past. Who may not read an entity now may not read what it was.
 *
 * @internal
 */
export class AuthorizedHistoryService {
  readonly #service: HistoryService;
  readonly #readable: ReadableEntities;
  readonly #permissions: PermissionsService;
  readonly #listRefs: () => Promise<string[]>;

  constructor(options: {
    service: HistoryService;
    readable: ReadableEntities;
    permissions: PermissionsService;
    /** Refs of all entities that have a scorecard. */
    listRefs: () => Promise<string[]>;
  }) {
    this.#service = options.service;
    this.#readable = options.readable;
    this.#permissions = options.permissions;
    this.#listRefs = options.listRefs;
  }

  /** Throws `NotFoundError`, and `NotAllowedError` when only the permission to read scorecards is missing. */
  async getHistory(
    entityRef: string,
    query: TimeRange & { interval: HistoryInterval },
    { credentials }: CallerOptions,
  ): Promise<ScoreHistory> {
    await requireEntity(
      this.#readable,
      entityRef,
      scorecardReadPermission,
      credentials,
    );
    return this.#service.getHistory(entityRef, query);
  }

  /** Like {@link AuthorizedHistoryService.getHistory}; names no resources to who may not read evidence. */
  async getChanges(
    entityRef: string,
    range: TimeRange,
    { credentials }: CallerOptions,
  ): Promise<ScoreChanges> {
    await requireEntity(
      this.#readable,
      entityRef,
      scorecardReadPermission,
      credentials,
    );
    const access = await this.#readable.check(
      entityRef,
      evidenceReadPermission,
      credentials,
    );
    const changes = await this.#service.getChanges(entityRef, range);
    return access === 'allowed' ? changes : withoutExamples(changes);
  }

  /** Trends of what the caller may read. Throws `NotAllowedError` without the permission to read the fleet. */
  async getFleetHistory(
    query: TimeRange & { interval: HistoryInterval; kind: string },
    { credentials }: CallerOptions,
  ): Promise<FleetHistory> {
    await this.#readable.require(fleetReadPermission, credentials);
    const entityRefs = await this.#readable.filter(
      this.#listRefs,
      scorecardReadPermission,
      credentials,
    );
    const history = await this.#service.getFleetHistory(
      query,
      entityRefs ?? (await this.#listRefs()),
    );
    return (await this.#mayReadUnattributed(credentials))
      ? history
      : {
          ...history,
          points: history.points.map(({ shares: _, ...point }) => point),
        };
  }

  async #mayReadUnattributed(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    try {
      await requirePermission(
        this.#permissions,
        unattributedReadPermission,
        credentials,
      );
      return true;
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return false;
      }
      throw error;
    }
  }
}

function withoutExamples(changes: ScoreChanges): ScoreChanges {
  return {
    ...changes,
    parts: changes.parts.map(part => ({
      ...part,
      items: part.items.map(item => ({ ...item, examples: [] })),
    })),
  };
}
