import type { CatalogService } from '@backstage/plugin-catalog-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { publishRepository } from './publishRepository';
import { readEntities } from './readEntities';
import type { RepositoriesFolder } from './RepositoriesFolder';

/**
 * Scaffolder action `demo:publish:local`: publishes the workspace as a Git repository in the demo portal's folder. Throws
 * `ConflictError` when the repository or one of its entities exists, `InputError` when the catalog would not take an entity; nothing is
 * written then.
 *
 * @internal
 */
export function createPublishLocalAction(options: {
  repositories: RepositoriesFolder;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'validateEntity'>;
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
      const url = repositories.urlOf(name, 'catalog-info.yaml');
      const request = { credentials: await ctx.getInitiatorCredentials() };
      for (const entity of await readEntities(ctx.workspacePath)) {
        const result = await catalog.validateEntity(
          entity,
          `url:${url}`,
          request,
        );
        if (!result.valid) {
          throw new InputError(
            `The catalog would not take catalog-info.yaml: ${result.errors
              .map(({ message }) => message)
              .join(', ')}`,
          );
        }
        const ref = stringifyEntityRef(entity);
        if (await catalog.getEntityByRef(ref, request)) {
          throw new ConflictError(
            `The catalog has ${ref} already; choose another name`,
          );
        }
      }
      ctx.output('folder', folder);
      ctx.output('catalogInfoUrl', url);
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
