import type {
  FleetFigures,
  HeatmapList,
  RollupKind,
  RollupList,
  TemplateList,
} from 'backstage-plugin-security-scorecards-common';
import type { RankingFilter } from '../scorecards/ranking/parseRankingFilter';
import type { RankingQuery } from '../scorecards/ScorecardService';

/** Roll-ups that are asked for. @internal */
export interface RollupQuery {
  by: RollupKind;
  /** Alternatives; components where a filter names no kind. */
  filter: readonly RankingFilter[];
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/** Templates that are asked for. @internal */
export interface TemplateQuery {
  /** Alternatives; components where a filter names no kind. */
  filter: readonly RankingFilter[];
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/**
 * Figures over many scorecards, from the database alone; of the given entities only where they are given.
 * A filter that names no kind takes components.
 *
 * @internal
 */
export interface FleetService {
  getFigures(
    filter: readonly RankingFilter[],
    entityRefs?: readonly string[],
  ): Promise<FleetFigures>;
  /** By catalog domain, of the given domains only where they are given. Throws `InputError` for a cursor of another query. */
  listRollups(
    query: RollupQuery,
    entityRefs?: readonly string[],
    domainRefs?: readonly string[],
  ): Promise<RollupList>;
  /** Entities by the template and the version that they were created from. Throws `InputError` for a cursor of another query. */
  listTemplates(
    query: TemplateQuery,
    entityRefs?: readonly string[],
  ): Promise<TemplateList>;
  /** Throws `InputError` for a cursor of another query. */
  listHeatmap(
    query: RankingQuery,
    entityRefs?: readonly string[],
  ): Promise<HeatmapList>;
}
