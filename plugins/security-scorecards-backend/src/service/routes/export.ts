import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Router } from 'express';
import { z } from 'zod';
import type { AuthorizedExportService } from '../../authorization/AuthorizedExportService';
import { fileName } from '../../export/fileName';
import { writeCsv } from '../../export/writeCsv';
import { writeJson } from '../../export/writeJson';
import { parseTime } from '../../history/timeRange';
import { normalizedRef } from '../requests/normalizedRef';
import { readQuery } from '../requests/readQuery';

const querySchema = z.object({
  entityRef: z.string().min(1).max(300),
  at: z.string().max(40).optional(),
  format: z.enum(['json', 'csv']).default('json'),
});

/** `GET /v1/export`. @internal */
export function mountExportRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    exports: AuthorizedExportService;
    clock: () => Date;
  },
): void {
  const { httpAuth, auditor, exports, clock } = options;
  router.get('/v1/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const query = readQuery(querySchema, req.query);
    const { format } = query;
    const entityRef = normalizedRef(query.entityRef);
    const now = clock();
    const at =
      query.at === undefined
        ? now.toISOString()
        : parseTime(query.at, { name: 'at', now });
    const event = await auditor.createEvent({
      eventId: 'evidence-export',
      severityLevel: 'medium',
      request: req,
      meta: { entityRef, at, format },
    });
    try {
      const pack = await exports.export({ entityRef, at }, { credentials });
      res.setHeader(
        'content-disposition',
        `attachment; filename="${fileName({ entityRef, at, format })}"`,
      );
      res.setHeader('cache-control', 'no-store');
      res.setHeader('x-content-type-options', 'nosniff');
      res.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'json');
      const pieces = format === 'csv' ? writeCsv(pack) : writeJson(pack);
      await pipeline(Readable.from(pieces), res);
      await event.success({ meta: { inputHash: pack.head.inputHash } });
    } catch (error) {
      await event.fail({ error: toError(error) });
      if (res.headersSent) {
        res.destroy(toError(error));
        return;
      }
      throw error;
    }
  });
}
