import { constants } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { planAddition } from '../files/planAddition';
import { addFilesExamples } from './addFiles.examples';

/**
 * Scaffolder action `security-scorecards:add-files`: adds files to a repository in the workspace and overwrites none. Throws
 * `ConflictError` that names each file in the way before anything is written, unless those are to be kept.
 * @internal
 */
export function createAddFilesAction() {
  return createTemplateAction({
    id: 'security-scorecards:add-files',
    description:
      'Adds prepared files to the repository in the workspace and never overwrites one.',
    examples: addFilesExamples,
    supportsDryRun: true,
    schema: {
      input: {
        from: z =>
          z
            .string()
            .min(1)
            .max(256)
            .describe(
              'Folder of the workspace with the files; it is gone afterwards',
            ),
        existing: z =>
          z
            .enum(['refuse', 'skip'])
            .optional()
            .describe(
              'What to do when a file is there already: add nothing at all, as it is unless told, or keep it and add the others',
            ),
        sameFiles: z =>
          z
            .array(z.array(z.string().max(512)).max(20))
            .max(50)
            .optional()
            .describe(
              'Groups of paths that stand for one file, of which a repository may have one',
            ),
      },
      output: {
        added: z => z.array(z.string()).describe('Paths that were added'),
        kept: z =>
          z
            .array(z.string())
            .describe('Paths of the repository that were in the way and stay'),
      },
    },
    async handler(ctx) {
      // The scaffolder checks inputs by the schema and does not fill in its defaults.
      const { from, existing = 'refuse', sameFiles = [] } = ctx.input;
      const source = resolveSafeChildPath(ctx.workspacePath, from);
      const target = resolveSafeChildPath(ctx.workspacePath, '.');
      if (source === target) {
        throw new InputError(
          "The input 'from' is the workspace itself; prepare the files in a folder of it",
        );
      }
      const { files, inTheWay } = await planAddition(source, target, sameFiles);
      const kept = inTheWay.map(({ found }) => found);
      if (inTheWay.length > 0 && existing === 'refuse') {
        throw new ConflictError(
          `The repository has ${kept.join(
            ', ',
          )} already, so nothing was added; rename or remove it, or set the input 'existing' to skip`,
        );
      }
      const added = files.filter(
        file => !inTheWay.some(({ path }) => path === file),
      );
      for (const { path, found } of inTheWay) {
        ctx.logger.warn(`Kept ${found} of the repository; ${path} is left out`);
      }
      for (const file of ctx.isDryRun ? [] : added) {
        const path = resolveSafeChildPath(target, file);
        await mkdir(dirname(path), { recursive: true });
        await copyFile(
          resolveSafeChildPath(source, file),
          path,
          constants.COPYFILE_EXCL,
        );
      }
      if (!ctx.isDryRun) {
        await rm(source, { recursive: true });
      }
      added.forEach(file => ctx.logger.info(`Added ${file}`));
      ctx.output('added', added);
      ctx.output('kept', kept);
    },
  });
}
