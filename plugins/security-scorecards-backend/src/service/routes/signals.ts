import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  SEVERITIES,
  SIGNAL_STATES,
  type SignalList,
} from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedSignalService } from '../../authorization/AuthorizedSignalService';
import { entityRefOf } from '../requests/entityRefOf';
import { pageParameters, readQuery, repeatable } from '../requests/readQuery';

const querySchema = z.object({
  severity: repeatable(z.enum(SEVERITIES)),
  product: z.string().optional(),
  state: repeatable(z.enum(SIGNAL_STATES)),
  ...pageParameters,
});

/** `GET /v1/scorecards/by-name/:kind/:namespace/:name/signals`. @internal */
export function mountSignalRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    signals: AuthorizedSignalService;
  },
): void {
  const { httpAuth, signals } = options;
  router.get(
    '/v1/scorecards/by-name/:kind/:namespace/:name/signals',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const list = await signals.listSignals(
        entityRefOf(req.params),
        readQuery(querySchema, req.query),
        { credentials },
      );
      res.json(list satisfies SignalList);
    },
  );
}
