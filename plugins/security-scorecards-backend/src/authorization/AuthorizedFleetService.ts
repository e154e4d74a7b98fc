import {
  fleetReadPermission,
  scorecardReadPermission,
  type FleetFigures,
  type HeatmapList,
  type RollupList,
  type TemplateList,
} from 'backstage-plugin-security-scorecards-common';
import type {
  FleetService,
  RollupQuery,
  TemplateQuery,
} from '../fleet/FleetService';
import type { RankingFilter } from '../scorecards/ranking/parseRankingFilter';
import type { RankingQuery } from '../scorecards/ScorecardService';
import type { CallerOptions } from './AuthorizedScorecardService';
import { onceAllowed } from './onceAllowed';
import type { ReadableEntities } from './ReadableEntities';

/**
 * Adds up what the caller may read, and nothing else: entities are filtered before they are counted.
 * All methods throw `NotAllowedError` when the permission to read the fleet is missing, or that to read scorecards is denied
 * altogether.
 *
 * @internal
 */
export class AuthorizedFleetService {
  readonly #service: FleetService;
  readonly #readable: ReadableEntities;
  readonly #listRefs: () => Promise<string[]>;
  readonly #listDomainRefs: () => Promise<string[]>;

  constructor(options: {
    service: FleetService;
    readable: ReadableEntities;
    /** Refs of all entities that have a scorecard. */
    listRefs: () => Promise<string[]>;
    /** Refs of all catalog domains. */
    listDomainRefs: () => Promise<string[]>;
  }) {
    this.#service = options.service;
    this.#readable = options.readable;
    this.#listRefs = options.listRefs;
    this.#listDomainRefs = options.listDomainRefs;
  }

  async getFigures(
    filter: readonly RankingFilter[],
    options: CallerOptions,
  ): Promise<FleetFigures> {
    return this.#service.getFigures(filter, await this.#refs(options));
  }

  /** A catalog domain that the caller may not read is no group; its entities count as of no domain. */
  async listRollups(
    query: RollupQuery,
    options: CallerOptions,
  ): Promise<RollupList> {
    const entityRefs = await this.#refs(options);
    const domainRefs =
      query.by === 'domain'
        ? await this.#readable.visible(
            await this.#listDomainRefs(),
            options.credentials,
          )
        : undefined;
    return this.#service.listRollups(query, entityRefs, domainRefs);
  }

  async listTemplates(
    query: TemplateQuery,
    options: CallerOptions,
  ): Promise<TemplateList> {
    return this.#service.listTemplates(query, await this.#refs(options));
  }

  async listHeatmap(
    query: RankingQuery,
    options: CallerOptions,
  ): Promise<HeatmapList> {
    return this.#service.listHeatmap(query, await this.#refs(options));
  }

  async #refs({ credentials }: CallerOptions): Promise<string[] | undefined> {
    return onceAllowed(
      this.#readable.require(fleetReadPermission, credentials),
      this.#readable.filter(
        this.#listRefs,
        scorecardReadPermission,
        credentials,
      ),
    );
  }
}
