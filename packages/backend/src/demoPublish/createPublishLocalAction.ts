import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { publishRepository } from './publishRepository';
import type { RepositoriesFolder } from './RepositoriesFolder';

/**
 * Scaffolder action `demo:publish:local`: publishes the workspace as a Git repository in the demo portal's folder. Throws
 * `ConflictError` when the repository or a component of that name exists; nothing is written then.
 *
 * @internal
 */
export function createPublishLocalAction(options: {
  repositories: RepositoriesFolder;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}) {
  const { repositories, catalog } = options;
  return createTemplateAction({
    id: 'demo:publish:local',
    description:
      'Publishes the workspace as a Git repository in a folder of this machine, for a portal without a Git host.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string().describe('Name of the repository and of its component'),
      },
      output: {
        folder: z => z.string().describe('Folder of the repository'),
        commit: z => z.string().optional().describe('Id of the commit'),
        catalogInfoUrl: z =>
          z.string().describe('What catalog:register registers'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      const folder = repositories.folderOf(name);
      const existing = await catalog.getEntityByRef(
        `component:default/${name}`,
        { credentials: await ctx.getInitiatorCredentials() },
      );
      if (existing) {
        throw new ConflictError(
          `The catalog has a component ${name} already; choose another name`,
        );
      }
      ctx.output('folder', folder);
      ctx.output(
        'catalogInfoUrl',
        repositories.urlOf(name, 'catalog-info.yaml'),
      );
      if (ctx.isDryRun) {
        ctx.logger.info(`Would publish into ${folder}`);
        return;
      }
      const { commit } = await publishRepository({
        repositories,
        name,
        source: ctx.workspacePath,
        author: {
          name: ctx.user?.ref ?? 'Portal',
          email: 'portal@localhost',
        },
        message: `Create ${name} from a template`,
      });
      ctx.output('commit', commit);
      ctx.logger.info(`Published ${commit} into ${folder}`);
    },
  });
}
