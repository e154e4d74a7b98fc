import {
  parseRankingFilter,
  type FilterKey,
} from '../scorecards/ranking/parseRankingFilter';
import { READ_ONLY, type ActionServices } from './actionServices';

const KEYS = [
  'kind',
  'owner',
  'system',
  'account',
  'lifecycle',
] as const satisfies readonly FilterKey[];

/** Action `list-riskiest-services`: the head of the ranking of what the caller may read. @internal */
export function registerListRiskiestServices({
  actionsRegistry,
  scorecards,
}: ActionServices): void {
  actionsRegistry.register({
    name: 'list-riskiest-services',
    title: 'List the services with the highest security risk',
    description:
      'Ranks catalog entities by security risk, highest first, optionally of one owner, system, account or lifecycle. Only entities that the caller may read are counted.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          limit: z.number().int().min(1).max(50).default(10),
          kind: z
            .string()
            .max(64)
            .default('component')
            .describe('Kind of the entities'),
          owner: z.string().max(400).optional().describe('Entity ref'),
          system: z.string().max(400).optional().describe('Entity ref'),
          account: z.string().max(12).optional().describe('AWS account id'),
          lifecycle: z.string().max(64).optional(),
        }),
      output: z =>
        z.object({
          totalItems: z.number(),
          items: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              owner: z.string().optional(),
              risk: z.number(),
              grade: z.string().optional(),
              score: z.number().optional(),
              coverage: z.number(),
              failingControls: z.record(z.number()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const conditions = KEYS.flatMap(key =>
        input[key] ? [`${key}=${escaped(input[key])}`] : [],
      );
      const { items, totalItems } = await scorecards.listScorecards(
        {
          filter: [parseRankingFilter(conditions.join(','))],
          order: { field: 'risk', direction: 'desc' },
          limit: input.limit,
        },
        { credentials },
      );
      return {
        output: {
          totalItems,
          items: items.map(item => ({
            entityRef: item.entityRef,
            title: item.title,
            owner: item.owner,
            risk: item.risk,
            grade: item.grade,
            score: item.score.value,
            coverage: item.score.coverage,
            failingControls: item.counts.failingControls,
          })),
        },
      };
    },
  });
}

function escaped(value: string): string {
  return value.replace(/[\\,]/g, '\\$&');
}
