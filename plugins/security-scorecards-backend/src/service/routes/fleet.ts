import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  FleetFigures,
  HeatmapList,
  RollupList,
  TemplateList,
} from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedFleetService } from '../../authorization/AuthorizedFleetService';
import { parseRankingFilter } from '../../scorecards/ranking/parseRankingFilter';
import { parseRankingOrder } from '../../scorecards/ranking/parseRankingOrder';
import { pageParameters, readQuery, repeatable } from '../requests/readQuery';

const filterParameter = { filter: repeatable(z.string()) };
const fleetSchema = z.object(filterParameter);
const rollupSchema = z.object({
  by: z.enum(['owner', 'system', 'domain']),
  ...filterParameter,
  ...pageParameters,
});
const templatesSchema = z.object({ ...filterParameter, ...pageParameters });
const heatmapSchema = z.object({
  ...filterParameter,
  orderField: z.string().optional(),
  ...pageParameters,
});

/** `GET /v1/fleet`, `GET /v1/fleet/templates`, `GET /v1/rollups` and `GET /v1/heatmap`. @internal */
export function mountFleetRoutes(
  router: Router,
  options: { httpAuth: HttpAuthService; fleet: AuthorizedFleetService },
): void {
  const { httpAuth, fleet } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/v1/fleet', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const { filter } = readQuery(fleetSchema, req.query);
    const figures = await fleet.getFigures(filter.map(parseRankingFilter), {
      credentials,
    });
    res.json(figures satisfies FleetFigures);
  });

  router.get('/v1/fleet/templates', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const { filter, ...page } = readQuery(templatesSchema, req.query);
    const list = await fleet.listTemplates(
      { ...page, filter: filter.map(parseRankingFilter) },
      { credentials },
    );
    res.json(list satisfies TemplateList);
  });

  router.get('/v1/rollups', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const { filter, ...query } = readQuery(rollupSchema, req.query);
    const list = await fleet.listRollups(
      { ...query, filter: filter.map(parseRankingFilter) },
      { credentials },
    );
    res.json(list satisfies RollupList);
  });

  router.get('/v1/heatmap', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const { filter, orderField, ...page } = readQuery(heatmapSchema, req.query);
    const list = await fleet.listHeatmap(
      {
        ...page,
        filter: filter.map(parseRankingFilter),
        order: parseRankingOrder(orderField),
      },
      { credentials },
    );
    res.json(list satisfies HeatmapList);
  });
}
