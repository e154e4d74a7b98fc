import { NotFoundError } from '@backstage/errors';
import { normalizedRef } from '../service/requests/normalizedRef';
import { READ_ONLY, type ActionServices } from './actionServices';

/**
 * Action `explain-finding`: what a control checks, why it matters, how to mend it and where it fails.
 * Its calls throw `NotFoundError` for a control that the catalogue does not have, and what
 * {@link AuthorizedScorecardService.listEvidence} throws.
 * @internal
 */
export function registerExplainFinding({
  actionsRegistry,
  catalogue,
  scorecards,
}: ActionServices): void {
  actionsRegistry.register({
    name: 'explain-finding',
    title: 'Explain a failing security control of an entity',
    description:
      'Says what a control checks, why it matters, how to fix it, and which resources of the entity fail it, with account, region and the reason that AWS gives.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().max(400).describe('Entity ref'),
          control: z
            .string()
            .max(256)
            .describe('Id of the control, such as S3.8'),
          limit: z.number().int().min(1).max(100).default(20),
        }),
      output: z =>
        z.object({
          control: z.string(),
          title: z.string(),
          severity: z.string(),
          guidanceUrl: z.string().optional(),
          practice: z
            .object({
              id: z.string(),
              title: z.string(),
              summary: z.string(),
              why: z.string(),
              howToFix: z.string().optional(),
            })
            .optional(),
          failingResources: z.number(),
          resources: z.array(
            z.object({
              resource: z.string(),
              account: z.string(),
              region: z.string(),
              inherited: z.boolean(),
              reason: z.string().optional(),
              since: z.string().optional(),
              observedAt: z.string(),
              overdueDays: z.number().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const control = catalogue.control(input.control);
      if (!control) {
        throw new NotFoundError(
          `The catalogue has no control '${input.control}'; write the id of one, such as S3.8`,
        );
      }
      const evidence = await scorecards.listEvidence(
        normalizedRef(input.entityRef),
        { control: control.id, status: ['fail'], limit: input.limit },
        { credentials },
      );
      const practice = catalogue.practice(control.practice);
      return {
        output: {
          control: control.id,
          title: control.title,
          severity: control.severity,
          guidanceUrl: control.guidanceUrl,
          practice: practice && {
            id: practice.id,
            title: practice.title,
            summary: practice.summary,
            why: practice.why,
            howToFix: practice.howToFix,
          },
          failingResources: evidence.totalItems,
          resources: evidence.items.map(item => ({
            resource: item.resource,
            account: item.account,
            region: item.region,
            inherited: item.inherited,
            reason: item.reasonText,
            since: item.firstObservedAt,
            observedAt: item.observedAt,
            overdueDays: item.overdueDays,
          })),
        },
      };
    },
  });
}
