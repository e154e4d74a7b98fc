import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ClientFactory } from '../client/ClientFactory';
import { renderPacks } from '../conformancePack/renderPacks';
import { selectRules } from '../conformancePack/selectRules';
import { conformancePackExamples } from './conformancePack.examples';

const YAML_FILE = /\.ya?ml$/;

/**
 * Scaffolder action `security-scorecards:conformance-pack`: writes an AWS Config conformance pack with the managed rules behind the
 * active catalogue, or behind some of its domains and practices. Throws `InputError` that names the input.
 * @internal
 */
export function createConformancePackAction(options: {
  clientFor: ClientFactory;
}) {
  return createTemplateAction({
    id: 'security-scorecards:conformance-pack',
    description:
      'Writes AWS Config conformance packs with the managed rules behind the security catalogue.',
    examples: conformancePackExamples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .max(512)
            .regex(YAML_FILE, 'must end with .yaml or .yml')
            .optional()
            .describe(
              'File in the workspace, ./conformance-pack.yaml unless told. Where the quotas of AWS Config need several packs, a number is put before the ending',
            ),
        domains: z =>
          z
            .array(z.string().max(64))
            .max(20)
            .optional()
            .describe('Ids of domains; the whole catalogue unless told'),
        practices: z =>
          z
            .array(z.string().max(128))
            .max(200)
            .optional()
            .describe('Ids of practices, in addition to the domains'),
        parameters: z =>
          z
            .record(z.record(z.string().max(2048)))
            .optional()
            .describe(
              'Parameters of rules by identifier and name, in the place of the defaults of AWS',
            ),
      },
      output: {
        files: z => z.array(z.string()).describe('The files of the packs'),
        rules: z => z.array(z.string()).describe('Identifiers of the rules'),
        skipped: z =>
          z
            .array(
              z.object({
                identifier: z.string(),
                parameters: z.array(z.string()),
              }),
            )
            .describe(
              'Rules that need parameters for which AWS has no default and none were given',
            ),
        catalogueVersion: z => z.string(),
      },
    },
    async handler(ctx) {
      // The scaffolder checks inputs by the schema and does not fill in its defaults.
      const {
        path = './conformance-pack.yaml',
        domains,
        practices,
        parameters = {},
      } = ctx.input;
      const client = await options.clientFor(
        await ctx.getInitiatorCredentials(),
      );
      const catalogue = await client.getCatalogue({ signal: ctx.signal });
      const selected = selectRules(catalogue, { domains, practices });
      requireSelected(Object.keys(parameters), selected);
      const { templates, rules, skipped } = renderPacks(selected, parameters);
      const files = templates.map((_, index) =>
        templates.length === 1
          ? path
          : path.replace(YAML_FILE, `-${index + 1}$&`),
      );
      for (const [index, file] of files.entries()) {
        const target = resolveSafeChildPath(ctx.workspacePath, file);
        if (!ctx.isDryRun) {
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, templates[index]);
        }
        ctx.logger.info(`Conformance pack ${file}`);
      }
      for (const { identifier, parameters: names } of skipped) {
        ctx.logger.warn(
          `Left out ${identifier}: give ${names.join(
            ', ',
          )} in the input 'parameters'`,
        );
      }
      ctx.output('files', files);
      ctx.output('rules', rules);
      ctx.output('skipped', skipped);
      ctx.output('catalogueVersion', catalogue.version);
    },
  });
}

function requireSelected(
  identifiers: readonly string[],
  selected: ReadonlyArray<{ identifier: string }>,
): void {
  const strange = identifiers.find(
    identifier => !selected.some(rule => rule.identifier === identifier),
  );
  if (strange !== undefined) {
    throw new InputError(
      `'${strange}' in the input 'parameters' is not among the selected rules; write the identifier of one, such as ${selected[0].identifier}`,
    );
  }
}
