import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedCollectionService } from '../../authorization/AuthorizedCollectionService';
import { readQuery } from '../requests/readQuery';

const bodySchema = z.object({
  targetId: z.string().optional(),
  source: z.enum(['security-hub', 'config', 'patch-manager']).optional(),
});

/** `GET /v1/collection` and `POST /v1/collection/refresh`. @internal */
export function mountCollectionRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    collection: AuthorizedCollectionService;
  },
): void {
  const { httpAuth, auditor, collection } = options;

  router.get('/v1/collection', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await collection.getState({ credentials }));
  });

  router.post('/v1/collection/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { targetId, source } = readQuery(bodySchema, req.body ?? {});
    const event = await auditor.createEvent({
      eventId: 'collection-refresh',
      severityLevel: 'medium',
      request: req,
      meta: { targetId, source },
    });
    try {
      const answer = await collection.requestRefresh(
        { targetId, source },
        { credentials },
      );
      await event.success({ meta: { requested: answer.requested.length } });
      res.status(202).json(answer);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });
}
