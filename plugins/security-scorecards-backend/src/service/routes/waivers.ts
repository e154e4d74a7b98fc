import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  WaiverDecision,
  WaiverDetails,
  WaiverList,
  WaiverPreview,
} from 'backstage-plugin-security-scorecards-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { AuthorizedWaiverService } from '../../authorization/AuthorizedWaiverService';
import { audited } from '../audited';
import { decisionSchema, ledgerParameters } from '../requests/ledgerParameters';
import { readQuery, repeatable } from '../requests/readQuery';
import {
  waiverRequestSchema,
  waiverScopeSchema,
} from '../requests/waiverRequest';

const STATUSES = [
  'requested',
  'active',
  'denied',
  'withdrawn',
  'revoked',
  'expired',
  'ended',
] as const;

const DECISIONS: readonly WaiverDecision[] = [
  'approve',
  'deny',
  'revoke',
  'withdraw',
];

const querySchema = z.object({
  status: repeatable(z.enum(STATUSES)),
  controlId: z.string().max(200).optional(),
  ...ledgerParameters,
});

/** `/v1/waivers`: the ledger, requests, decisions and the preview. @internal */
export function mountWaiverRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    waivers: AuthorizedWaiverService;
  },
): void {
  const { httpAuth, auditor, waivers } = options;
  const callerOf = async (req: Request) => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/v1/waivers', async (req, res) => {
    const caller = await callerOf(req);
    const { status, ...query } = readQuery(querySchema, req.query);
    const list = await waivers.list({ ...query, statuses: status }, caller);
    res.json(list satisfies WaiverList);
  });

  router.get('/v1/waivers/:id', async (req, res) => {
    const caller = await callerOf(req);
    const details = await waivers.get(req.params.id, caller);
    res.json(details satisfies WaiverDetails);
  });

  router.post('/v1/waivers/preview', async (req, res) => {
    const caller = await callerOf(req);
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    const preview = await waivers.preview(
      readQuery(waiverScopeSchema, req.body),
      {
        ...caller,
        signal: gone.signal,
      },
    );
    res.json(preview satisfies WaiverPreview);
  });

  router.post('/v1/waivers', async (req, res) => {
    const caller = await callerOf(req);
    const details = await audited(
      auditor,
      {
        request: req,
        eventId: 'waiver-request',
        severityLevel: 'medium',
        meta: metaOf(req.body),
        describe: ({ waiver }) => ({ waiverId: waiver.id }),
      },
      () => waivers.request(readQuery(waiverRequestSchema, req.body), caller),
    );
    res.status(201).json(details satisfies WaiverDetails);
  });

  for (const decision of DECISIONS) {
    router.post(`/v1/waivers/:id/${decision}`, async (req, res) => {
      const caller = await callerOf(req);
      const { id } = req.params;
      const details = await audited(
        auditor,
        {
          request: req,
          eventId: `waiver-${decision}`,
          severityLevel: 'high',
          meta: { waiverId: id },
          describe: ({ waiver }) => ({
            entityRef: waiver.entityRef,
            status: waiver.status,
          }),
        },
        () =>
          waivers.decide(
            id,
            decision,
            readQuery(decisionSchema, req.body ?? {}),
            caller,
          ),
      );
      res.json(details satisfies WaiverDetails);
    });
  }
}

const metaSchema = z
  .object({
    entityRef: z.string(),
    controlId: z.string(),
    practiceId: z.string(),
    expiresAt: z.string(),
  })
  .partial()
  .catch({});

/** What is written down of a request before it is known to be sound. */
function metaOf(body: unknown): z.output<typeof metaSchema> {
  return metaSchema.parse(body);
}
