import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  STATUSES,
  type EvidenceList,
} from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedScorecardService } from '../../authorization/AuthorizedScorecardService';
import { pageParameters, readQuery, repeatable } from '../requests/readQuery';
import { entityRefOf } from '../requests/entityRefOf';

const querySchema = z.object({
  practice: z.string().optional(),
  control: z.string().optional(),
  status: repeatable(z.enum(STATUSES)),
  ...pageParameters,
});

/** `GET /v1/scorecards/by-name/:kind/:namespace/:name/evidence`. @internal */
export function mountEvidenceRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    scorecards: AuthorizedScorecardService;
  },
): void {
  const { httpAuth, scorecards } = options;
  router.get(
    '/v1/scorecards/by-name/:kind/:namespace/:name/evidence',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const list = await scorecards.listEvidence(
        entityRefOf(req.params),
        readQuery(querySchema, req.query),
        { credentials },
      );
      res.json(list satisfies EvidenceList);
    },
  );
}
