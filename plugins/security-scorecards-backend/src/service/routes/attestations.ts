import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type {
  AttestationDetails,
  AttestationList,
} from 'backstage-plugin-security-scorecards-common';
import type { Request, Router } from 'express';
import { z } from 'zod';
import type { AuthorizedAttestationService } from '../../authorization/AuthorizedAttestationService';
import {
  endSchema,
  entityRefSchema,
  linkSchema,
  longText,
} from '../../governance/texts';
import { audited } from '../audited';
import { decisionSchema, ledgerParameters } from '../requests/ledgerParameters';
import { readQuery, repeatable } from '../requests/readQuery';

const STATUSES = [
  'current',
  'superseded',
  'revoked',
  'expired',
  'ended',
] as const;
const levelSchema = z.enum(['entity', 'organization']);

const querySchema = z.object({
  status: repeatable(z.enum(STATUSES)),
  level: levelSchema.optional(),
  ...ledgerParameters,
});

const requestSchema = z.strictObject({
  practiceId: z.string().min(1).max(100),
  level: levelSchema.default('entity'),
  entityRefs: z.array(entityRefSchema).min(1).max(100).optional(),
  answer: z.enum(['yes', 'no']).default('yes'),
  proofUrl: linkSchema.optional(),
  statement: longText(4000).optional(),
  expiresAt: endSchema.optional(),
});

const metaSchema = z
  .object({
    practiceId: z.string(),
    level: z.string(),
    entityRefs: z.array(z.string()).transform(refs => refs.join(', ')),
  })
  .partial()
  .catch({});

/** `/v1/attestations`: the ledger, new attestations and their end. @internal */
export function mountAttestationRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    attestations: AuthorizedAttestationService;
  },
): void {
  const { httpAuth, auditor, attestations } = options;
  const callerOf = async (req: Request) => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/v1/attestations', async (req, res) => {
    const caller = await callerOf(req);
    const { status, ...query } = readQuery(querySchema, req.query);
    const list = await attestations.list(
      { ...query, statuses: status },
      caller,
    );
    res.json(list satisfies AttestationList);
  });

  router.get('/v1/attestations/:id', async (req, res) => {
    const caller = await callerOf(req);
    const details = await attestations.get(req.params.id, caller);
    res.json(details satisfies AttestationDetails);
  });

  router.post('/v1/attestations', async (req, res) => {
    const caller = await callerOf(req);
    const items = await audited(
      auditor,
      {
        request: req,
        eventId: 'attestation-create',
        severityLevel: 'medium',
        meta: metaSchema.parse(req.body),
        describe: entered => ({
          attestationIds: entered.map(item => item.id).join(', '),
        }),
      },
      () => attestations.attest(readQuery(requestSchema, req.body), caller),
    );
    res.status(201).json({ items });
  });

  router.post('/v1/attestations/:id/revoke', async (req, res) => {
    const caller = await callerOf(req);
    const { id } = req.params;
    const details = await audited(
      auditor,
      {
        request: req,
        eventId: 'attestation-revoke',
        severityLevel: 'high',
        meta: { attestationId: id },
      },
      () =>
        attestations.revoke(
          id,
          readQuery(decisionSchema, req.body ?? {}),
          caller,
        ),
    );
    res.json(details satisfies AttestationDetails);
  });
}
