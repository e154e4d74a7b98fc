import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  FleetHistory,
  ScoreChanges,
  ScoreHistory,
} from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedHistoryService } from '../../authorization/AuthorizedHistoryService';
import { parseTimeRange } from '../../history/timeRange';
import { entityRefOf } from '../requests/entityRefOf';
import { readQuery } from '../requests/readQuery';

const rangeSchema = z.object({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
});
const historySchema = rangeSchema.extend({
  interval: z.enum(['day', 'week', 'month']).default('day'),
});
const fleetSchema = historySchema.extend({
  kind: z
    .string()
    .max(63)
    .default('component')
    .transform(kind => kind.toLocaleLowerCase('en-US')),
});

/** `GET …/:name/history`, `GET …/:name/changes` and `GET /v1/history`. @internal */
export function mountHistoryRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    history: AuthorizedHistoryService;
    clock: () => Date;
  },
): void {
  const { httpAuth, history, clock } = options;
  const entity = '/v1/scorecards/by-name/:kind/:namespace/:name';

  router.get(`${entity}/history`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { interval, ...range } = readQuery(historySchema, req.query);
    const answer = await history.getHistory(
      entityRefOf(req.params),
      { ...parseTimeRange(range, clock()), interval },
      { credentials },
    );
    res.json(answer satisfies ScoreHistory);
  });

  router.get(`${entity}/changes`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const range = parseTimeRange(readQuery(rangeSchema, req.query), clock());
    const answer = await history.getChanges(entityRefOf(req.params), range, {
      credentials,
    });
    res.json(answer satisfies ScoreChanges);
  });

  router.get('/v1/history', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { interval, kind, ...range } = readQuery(fleetSchema, req.query);
    const answer = await history.getFleetHistory(
      { ...parseTimeRange(range, clock()), interval, kind },
      { credentials },
    );
    res.json(answer satisfies FleetHistory);
  });
}
