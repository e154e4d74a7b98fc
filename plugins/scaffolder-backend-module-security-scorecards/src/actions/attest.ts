import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ClientFactory } from '../client/ClientFactory';
import { attestExamples } from './attest.examples';

/**
 * Scaffolder action `security-scorecards:attest`: records attestations with the repository as proof, on behalf of who started
 * the task. Throws `NotFoundError` for a practice that the catalogue lacks, before anything is recorded.
 * @internal
 */
export function createAttestAction(options: { clientFor: ClientFactory }) {
  return createTemplateAction({
    id: 'security-scorecards:attest',
    description:
      'Attests practices for an entity, with a link to the proof in its repository.',
    examples: attestExamples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string().max(400).describe('Entity it is done for'),
        practices: z =>
          z
            .array(z.string().max(100))
            .min(1)
            .max(20)
            .describe('Ids of practices in the catalogue'),
        proofUrl: z => z.string().url().max(1000).describe('The proof'),
        statement: z =>
          z.string().max(4000).optional().describe('What was done'),
      },
      output: {
        attestations: z => z.array(z.string()).describe('Their ids'),
      },
    },
    async handler(ctx) {
      const { entityRef, practices, proofUrl, statement } = ctx.input;
      const client = await options.clientFor(
        await ctx.getInitiatorCredentials(),
      );
      const catalogue = await client.getCatalogue({ signal: ctx.signal });
      const known = new Set(catalogue.practices.map(({ id }) => id));
      const unknown = practices.filter(id => !known.has(id));
      if (unknown.length > 0) {
        throw new NotFoundError(
          `The catalogue has no practice ${unknown.join(
            ', ',
          )}; correct the input 'practices'`,
        );
      }
      const ids: string[] = [];
      for (const practiceId of ctx.isDryRun ? [] : practices) {
        const id = await ctx.checkpoint({
          key: `attest.${practiceId}`,
          fn: async () => {
            const { items } = await client.attest({
              practiceId,
              entityRefs: [entityRef],
              proofUrl,
              statement,
            });
            return items[0]?.id ?? '';
          },
        });
        ids.push(id);
        ctx.logger.info(`Attested ${practiceId} for ${entityRef}`);
      }
      ctx.output('attestations', ids);
    },
  });
}
