import { normalizedRef } from '../service/requests/normalizedRef';
import { READ_ONLY, type ActionServices } from './actionServices';

const TIMEOUT_MS = 30_000;

/**
 * Action `preview-attribution`: what other annotations would claim, and the score that they would give.
 * Its calls throw what {@link AuthorizedAttributionService.preview} throws.
 * @internal
 */
export function registerPreviewAttribution({
  actionsRegistry,
  attribution,
}: ActionServices): void {
  actionsRegistry.register({
    name: 'preview-attribution',
    title: 'Preview which AWS resources an annotation would claim',
    description:
      'Tells which AWS resources an entity would gain and lose with a changed set of annotations, and the score that it would have. Stores nothing.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().max(400).describe('Entity ref'),
          annotations: z
            .record(z.string().max(8000))
            .refine(annotations => Object.keys(annotations).length <= 100, {
              message: 'at most 100 annotations',
            })
            .describe(
              'The whole set, such as security-scorecards/aws-tags with service=checkout',
            ),
        }),
      output: z =>
        z.object({
          scope: z.array(z.string()),
          problems: z.array(z.string()),
          resourcesNow: z.number(),
          resourcesThen: z.number(),
          gained: z.number(),
          lost: z.number(),
          lostToNobody: z.number(),
          scoreNow: z.number().optional(),
          scoreThen: z.number().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const preview = await attribution.preview(
        {
          entityRef: normalizedRef(input.entityRef),
          annotations: input.annotations,
        },
        { credentials, signal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      return {
        output: {
          scope: [...preview.scope],
          problems: preview.problems.map(
            ({ annotation, message }) => `${annotation}: ${message}`,
          ),
          resourcesNow: preview.resources.now,
          resourcesThen: preview.resources.then,
          gained: preview.gained.count,
          lost: preview.lost.count,
          lostToNobody: preview.lostToNobody,
          scoreNow: preview.scorecard.now?.score.value,
          scoreThen: preview.scorecard.then?.score.value,
        },
      };
    },
  });
}
