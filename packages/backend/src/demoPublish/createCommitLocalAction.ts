import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { commitRepository } from './commitRepository';
import { readCommittedFiles } from './readCommittedFiles';
import type { RepositoriesFolder } from './RepositoriesFolder';

const BRANCH = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Scaffolder action `demo:commit:local`: proposes the workspace as a branch of a repository that `demo:publish:local` made, as a pull
 * request does on a Git host. Throws what `commitRepository` throws; nothing is written then.
 *
 * @internal
 */
export function createCommitLocalAction(options: {
  repositories: RepositoriesFolder;
}) {
  const { repositories } = options;
  return createTemplateAction({
    id: 'demo:commit:local',
    description:
      'Commits what the workspace adds or changes to a new branch of a repository on this machine, for a portal without a Git host.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        branch: z =>
          z
            .string()
            .regex(BRANCH, 'must have small letters, digits and dashes only')
            .refine(branch => branch !== 'main', 'must not be main')
            .describe('Branch that is made from main'),
        message: z => z.string().min(1).max(200).describe('Of the commit'),
      },
      output: {
        folder: z => z.string().describe('Folder of the repository'),
        commit: z => z.string().optional().describe('Id of the commit'),
        files: z =>
          z
            .array(z.string())
            .optional()
            .describe('Paths of the files that were added or changed'),
      },
    },
    async handler(ctx) {
      const { name, branch, message } = ctx.input;
      const folder = repositories.folderOf(name);
      ctx.output('folder', folder);
      if (ctx.isDryRun) {
        await readCommittedFiles(folder, 'main');
        ctx.logger.info(`Would commit to the branch ${branch} of ${folder}`);
        return;
      }
      const { commit, files } = await commitRepository({
        repositories,
        name,
        source: ctx.workspacePath,
        branch,
        author: {
          name: ctx.user?.ref ?? 'Portal',
          email: 'portal@localhost',
        },
        message,
      });
      ctx.output('commit', commit);
      ctx.output('files', files);
      ctx.logger.info(`Committed ${commit} to the branch ${branch}`);
    },
  });
}
