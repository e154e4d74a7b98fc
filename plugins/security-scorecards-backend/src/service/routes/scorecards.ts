import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  Scorecard,
  ScorecardList,
} from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedScorecardService } from '../../authorization/AuthorizedScorecardService';
import { parseRankingFilter } from '../../scorecards/ranking/parseRankingFilter';
import { parseRankingOrder } from '../../scorecards/ranking/parseRankingOrder';
import { pageParameters, readQuery, repeatable } from '../requests/readQuery';
import { entityRefOf } from '../requests/entityRefOf';

const querySchema = z.object({
  filter: repeatable(z.string()),
  orderField: z.string().optional(),
  include: repeatable(z.enum(['worstFailures'])),
  ...pageParameters,
});

/** `GET /v1/scorecards` and `GET /v1/scorecards/by-name/:kind/:namespace/:name`. @internal */
export function mountScorecardRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    scorecards: AuthorizedScorecardService;
  },
): void {
  const { httpAuth, scorecards } = options;

  router.get('/v1/scorecards', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { filter, orderField, include, limit, cursor } = readQuery(
      querySchema,
      req.query,
    );
    const list = await scorecards.listScorecards(
      {
        filter: filter.map(parseRankingFilter),
        order: parseRankingOrder(orderField),
        withWorstFailures: include.includes('worstFailures'),
        limit,
        cursor,
      },
      { credentials },
    );
    res.json(list satisfies ScorecardList);
  });

  router.get(
    '/v1/scorecards/by-name/:kind/:namespace/:name',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const scorecard = await scorecards.getScorecard(entityRefOf(req.params), {
        credentials,
      });
      res.json(scorecard satisfies Scorecard);
    },
  );
}
