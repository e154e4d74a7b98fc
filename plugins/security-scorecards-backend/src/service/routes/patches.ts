import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { PatchList } from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedPatchService } from '../../authorization/AuthorizedPatchService';
import { entityRefOf } from '../requests/entityRefOf';
import { pageParameters, readQuery } from '../requests/readQuery';

const querySchema = z.object({
  resourceId: z.string().max(2048).optional(),
  ...pageParameters,
});

/** `GET /v1/scorecards/by-name/:kind/:namespace/:name/patches`. @internal */
export function mountPatchRoutes(
  router: Router,
  options: { httpAuth: HttpAuthService; patches: AuthorizedPatchService },
): void {
  const { httpAuth, patches } = options;
  router.get(
    '/v1/scorecards/by-name/:kind/:namespace/:name/patches',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const list = await patches.listPatches(
        entityRefOf(req.params),
        readQuery(querySchema, req.query),
        { credentials },
      );
      res.json(list satisfies PatchList);
    },
  );
}
