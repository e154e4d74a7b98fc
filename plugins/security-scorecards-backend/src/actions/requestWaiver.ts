import { WAIVER_CATEGORIES } from '../governance/texts';
import { actorOf } from '../authorization/actorOf';
import { audited } from '../service/audited';
import { readQuery } from '../service/requests/readQuery';
import { waiverRequestSchema } from '../service/requests/waiverRequest';
import type { ActionServices } from './actionServices';

/**
 * Action `request-waiver`: asks for a waiver in the name of the caller, exactly as `POST /v1/waivers` does. Nothing is waived
 * until somebody else approves it.
 * Its calls throw what {@link AuthorizedWaiverService.request} throws.
 * @internal
 */
export function registerRequestWaiver({
  actionsRegistry,
  auditor,
  auth,
  waivers,
}: ActionServices): void {
  actionsRegistry.register({
    name: 'request-waiver',
    title: 'Request a waiver for a failing security control of an entity',
    description:
      'Asks, in your name, that failures of one control or one practice of an entity are accepted until a date. Takes exactly one of controlId and practiceId, which has to fail now. It stays a failure until somebody else approves the request.',
    // Every call makes another request; none takes anything away.
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(400)
            .describe('Entity ref, such as component:default/checkout'),
          controlId: z
            .string()
            .max(200)
            .optional()
            .describe('Id of the control, such as S3.8; or write practiceId'),
          practiceId: z
            .string()
            .max(100)
            .optional()
            .describe('Id of a practice; its failing controls are waived'),
          resourceIds: z
            .array(z.string().max(1024))
            .max(200)
            .optional()
            .describe('Only these failing resources; all of them if left out'),
          category: z.enum(WAIVER_CATEGORIES).describe('Sort of reason'),
          reason: z
            .string()
            .max(2000)
            .describe('Why the failure may stay, for whoever approves it'),
          expiresAt: z
            .string()
            .max(40)
            .describe('Last day, such as 2027-01-31, or a time in ISO 8601'),
          ticketUrl: z
            .string()
            .max(1000)
            .optional()
            .describe('Link to the ticket, http or https'),
          owner: z
            .string()
            .max(400)
            .optional()
            .describe(
              'Ref of the user or group that answers for the risk; the owner of the entity if left out',
            ),
          endsOnChange: z
            .boolean()
            .optional()
            .describe('End it when one of resourceIds changes'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          status: z.string(),
          entityRef: z.string(),
          title: z.string(),
          controlId: z.string().optional(),
          practiceId: z.string(),
          severity: z.string(),
          owner: z.string(),
          requestedBy: z.string(),
          expiresAt: z.string(),
          approvalsNeeded: z.number(),
        }),
    },
    examples: [
      {
        title: 'A public bucket until its site has moved',
        input: {
          entityRef: 'component:default/checkout',
          controlId: 'S3.8',
          category: 'planned-fix',
          reason: 'The bucket serves the old site, which is gone in January',
          expiresAt: '2027-01-31',
          ticketUrl: 'https://tickets.example.com/SHOP-12',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, controlId, practiceId, expiresAt } = input;
      const { waiver } = await audited(
        auditor,
        {
          eventId: 'waiver-request',
          severityLevel: 'medium',
          meta: {
            action: 'request-waiver',
            caller: actorOf(auth, credentials),
            entityRef,
            controlId,
            practiceId,
            expiresAt,
          },
          describe: result => ({ waiverId: result.waiver.id }),
        },
        () =>
          waivers.request(readQuery(waiverRequestSchema, input), {
            credentials,
          }),
      );
      return {
        output: {
          id: waiver.id,
          status: waiver.status,
          entityRef: waiver.entityRef,
          title: waiver.title,
          controlId: waiver.controlId,
          practiceId: waiver.practiceId,
          severity: waiver.severity,
          owner: waiver.owner,
          requestedBy: waiver.requestedBy,
          expiresAt: waiver.expiresAt,
          approvalsNeeded: waiver.approvalsNeeded,
        },
      };
    },
  });
}
