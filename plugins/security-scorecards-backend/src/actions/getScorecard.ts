import { normalizedRef } from '../service/requests/normalizedRef';
import { READ_ONLY, type ActionServices } from './actionServices';

const FIXES = 5;

/**
 * Action `get-scorecard`: how an entity stands, in short.
 * Its calls throw what {@link AuthorizedScorecardService.getScorecard} throws.
 * @internal
 */
export function registerGetScorecard({
  actionsRegistry,
  scorecards,
}: ActionServices): void {
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get the security scorecard of an entity',
    description:
      'Returns grade, score with its range and coverage, risk, domains and the next best fixes of a catalog entity. A missing grade means that there is not enough evidence, not that all is well.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(400)
            .describe('Entity ref, such as component:default/checkout'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          grade: z.string().optional(),
          score: z.object({
            value: z.number().optional().describe('0 to 100'),
            low: z.number(),
            high: z.number(),
            coverage: z.number().describe('0 to 1'),
          }),
          risk: z.number(),
          failingControls: z.record(z.number()).describe('By severity'),
          oldestEvidenceAt: z.string().optional(),
          domains: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              status: z.string(),
              score: z.number().optional(),
            }),
          ),
          nextBestFixes: z.array(
            z.object({
              title: z.string(),
              controls: z.array(z.string()),
              severity: z.string(),
              resources: z.number(),
              scoreGain: z.number(),
              riskRemoved: z.number(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'A service',
        input: { entityRef: 'component:default/checkout' },
      },
    ],
    action: async ({ input, credentials }) => {
      const scorecard = await scorecards.getScorecard(
        normalizedRef(input.entityRef),
        { credentials },
      );
      const { entityRef, title, grade, score, risk, counts } = scorecard;
      return {
        output: {
          entityRef,
          title,
          grade,
          score,
          risk: risk.value,
          failingControls: counts.failingControls,
          oldestEvidenceAt: scorecard.oldestEvidenceAt,
          domains: scorecard.domains.map(domain => ({
            id: domain.id,
            title: domain.title,
            status: domain.status,
            score: domain.score.value,
          })),
          nextBestFixes: scorecard.nextBestFixes.slice(0, FIXES).map(fix => ({
            title: fix.title,
            controls: [...fix.controls],
            severity: fix.severity,
            resources: fix.resources,
            scoreGain: fix.scoreGain,
            riskRemoved: fix.riskRemoved,
          })),
        },
      };
    },
  });
}
