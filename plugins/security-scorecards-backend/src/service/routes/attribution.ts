import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type {
  AccountList,
  AttributionExplanation,
  AttributionPreview,
  UnattributedList,
} from 'backstage-plugin-security-scorecards-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { AuthorizedAttributionService } from '../../authorization/AuthorizedAttributionService';
import { entityRefOf } from '../requests/entityRefOf';
import { normalizedRef } from '../requests/normalizedRef';
import { pageParameters, readQuery } from '../requests/readQuery';

const pageSchema = z.object(pageParameters);

const unattributedSchema = z.object({
  groupBy: z
    .enum(['account', 'tag', 'resourceType', 'stack'])
    .default('account'),
  ...pageParameters,
});

const bodySchema = z.strictObject({
  entityRef: z.string().min(1).max(400),
  annotations: z
    .record(z.string().max(300), z.string().max(8000))
    .refine(annotations => Object.keys(annotations).length <= 100, {
      error: 'at most 100 annotations',
    }),
});

/** `GET …/:name/attribution`, `POST /v1/attribution/preview`, `GET /v1/unattributed` and `GET /v1/accounts`. @internal */
export function mountAttributionRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    attribution: AuthorizedAttributionService;
  },
): void {
  const { httpAuth, attribution } = options;
  const callerOf = async (req: Request) => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get(
    '/v1/scorecards/by-name/:kind/:namespace/:name/attribution',
    async (req, res) => {
      const caller = await callerOf(req);
      const explanation = await attribution.explain(
        entityRefOf(req.params),
        readQuery(pageSchema, req.query),
        caller,
      );
      res.json(explanation satisfies AttributionExplanation);
    },
  );

  router.post('/v1/attribution/preview', async (req, res) => {
    const caller = await callerOf(req);
    const { entityRef, annotations } = readQuery(bodySchema, req.body);
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    const preview = await attribution.preview(
      { entityRef: normalizedRef(entityRef), annotations },
      { ...caller, signal: gone.signal },
    );
    res.json(preview satisfies AttributionPreview);
  });

  router.get('/v1/unattributed', async (req, res) => {
    const caller = await callerOf(req);
    const list = await attribution.listUnattributed(
      readQuery(unattributedSchema, req.query),
      caller,
    );
    res.json(list satisfies UnattributedList);
  });

  router.get('/v1/accounts', async (req, res) => {
    const caller = await callerOf(req);
    const list = await attribution.listAccounts(
      readQuery(pageSchema, req.query),
      caller,
    );
    res.json(list satisfies AccountList);
  });
}
