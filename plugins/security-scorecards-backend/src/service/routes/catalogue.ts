import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import { toCatalogueResponse } from '../responses/toCatalogueResponse';

/**
 * `GET /v1/catalogue`: the same for every signed-in caller, so browsers keep it and ask only whether it changed. Controls that AWS adds
 * come in while the backend runs.
 *
 * @internal
 */
export function mountCatalogueRoutes(
  router: Router,
  options: { httpAuth: HttpAuthService; catalogue: Catalogue },
): void {
  const { httpAuth, catalogue } = options;
  router.get('/v1/catalogue', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.setHeader('Cache-Control', 'private, max-age=300');
    res.setHeader('ETag', `"${catalogue.version}"`);
    res.json(toCatalogueResponse(catalogue));
  });
}
