import {
  parityOfStandings,
  type Catalogue,
  type FleetFigures,
  type HeatmapList,
  type RollupList,
  type TemplateList,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { listFailingControls } from '../database/fleet/listFailingControls';
import { listParityStandings } from '../database/fleet/listParityStandings';
import { rollUpScorecards } from '../database/fleet/rollUpScorecards';
import { sumScorecards } from '../database/fleet/sumScorecards';
import { readCursor, writeCursor } from '../scorecards/PageCursor';
import type { RankingFilter } from '../scorecards/ranking/parseRankingFilter';
import type {
  RankingQuery,
  ScorecardService,
} from '../scorecards/ScorecardService';
import { componentsUnlessTold } from './FleetFilter';
import type { FleetService, RollupQuery, TemplateQuery } from './FleetService';
import { rankFleetFixes } from './rankFleetFixes';
import { listTemplates } from './templates/listTemplates';

/** Adds up scorecards in the database. Checks no permission. @internal */
export class DefaultFleetService implements FleetService {
  readonly #database: Database;
  readonly #catalogue: Catalogue;
  readonly #scorecards: ScorecardService;

  constructor(options: {
    database: Database;
    catalogue: Catalogue;
    scorecards: ScorecardService;
  }) {
    this.#database = options.database;
    this.#catalogue = options.catalogue;
    this.#scorecards = options.scorecards;
  }

  async getFigures(
    filter: readonly RankingFilter[],
    entityRefs?: readonly string[],
  ): Promise<FleetFigures> {
    const fleet = { filter: componentsUnlessTold(filter), entityRefs };
    const [{ aggregate, statuses }, standings, failing] = await Promise.all([
      sumScorecards(this.#database, fleet),
      listParityStandings(this.#database, fleet),
      listFailingControls(this.#database, fleet),
    ]);
    const { 'not-applicable': notApplicable, ...others } = statuses;
    return {
      ...aggregate,
      statuses: { ...others, notApplicable },
      parity: parityOfStandings(standings),
      fixes: rankFleetFixes(failing, this.#catalogue),
    };
  }

  async listRollups(
    query: RollupQuery,
    entityRefs?: readonly string[],
    domainRefs?: readonly string[],
  ): Promise<RollupList> {
    const { by, filter, limit, cursor } = query;
    const cursorQuery = ['rollups', by, filter.map(item => [...item])];
    const offset =
      cursor === undefined
        ? 0
        : Number(readCursor(cursorQuery, cursor, ['number'])[0]);
    const { items, totalItems } = await rollUpScorecards(this.#database, {
      by,
      filter: componentsUnlessTold(filter),
      entityRefs,
      domainRefs,
      limit,
      offset,
    });
    const end = offset + items.length;
    return {
      items,
      totalItems,
      pageInfo:
        end < totalItems ? { nextCursor: writeCursor(cursorQuery, [end]) } : {},
    };
  }

  async listTemplates(
    query: TemplateQuery,
    entityRefs?: readonly string[],
  ): Promise<TemplateList> {
    return listTemplates(
      { database: this.#database, catalogue: this.#catalogue },
      query,
      entityRefs,
    );
  }

  async listHeatmap(
    query: RankingQuery,
    entityRefs?: readonly string[],
  ): Promise<HeatmapList> {
    const { items, totalItems, pageInfo } =
      await this.#scorecards.listScorecards(
        { ...query, filter: componentsUnlessTold(query.filter) },
        entityRefs,
      );
    return {
      items: items.map(summary => ({
        entityRef: summary.entityRef,
        title: summary.title,
        kind: summary.kind,
        owner: summary.owner,
        system: summary.system,
        criticality: summary.criticality,
        score: summary.score,
        grade: summary.grade,
        risk: summary.risk,
        domains: summary.domains,
      })),
      totalItems,
      pageInfo,
    };
  }
}
