import fs from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPublishLocalAction } from './createPublishLocalAction';
import { RepositoriesFolder } from './RepositoriesFolder';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

describe('demo:publish:local', () => {
  const directory = createMockDirectory();
  const repositories = new RepositoriesFolder(directory.resolve('published'));
  const known = entity('Resource', 'account-111122223333');
  const catalog = catalogServiceMock({ entities: [known] });
  const action = createPublishLocalAction({ repositories, catalog });
  type Input = Parameters<typeof action.handler>[0]['input'];

  async function run(files: Record<string, string>, isDryRun = false) {
    directory.setContent({ workspace: files });
    const output = jest.fn();
    await action.handler({
      ...createMockActionContext<Input>({
        input: { name: 'orders' },
        workspacePath: directory.resolve('workspace'),
      }),
      isDryRun,
      output,
    });
    return Object.fromEntries(output.mock.calls);
  }
  const write = (...entities: Entity[]) => ({
    'catalog-info.yaml': entities
      .map(item => JSON.stringify(item))
      .join('\n---\n'),
  });
  const published = () => fs.existsSync(repositories.path);

  it('publishes what the catalog takes', async () => {
    const validate = jest
      .spyOn(catalog, 'validateEntity')
      .mockResolvedValue({ valid: true });
    const { folder, catalogInfoUrl } = await run(
      write(entity('Component', 'orders'), entity('Resource', 'orders-table')),
    );
    expect(fs.existsSync(`${folder}/.git`)).toBe(true);
    expect(catalogInfoUrl).toBe(
      'http://repositories.localhost/orders/catalog-info.yaml',
    );
    expect(validate.mock.calls.map(([{ kind }]) => kind)).toEqual([
      'Component',
      'Resource',
    ]);
  });

  it('publishes nothing in a dry run', async () => {
    jest.spyOn(catalog, 'validateEntity').mockResolvedValue({ valid: true });
    await run(write(entity('Component', 'orders')), true);
    expect(published()).toBe(false);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no catalog-info.yaml', {}, /no catalog-info\.yaml; write it/],
    [
      'an empty one',
      { 'catalog-info.yaml': '' },
      /describes no entity; write one/,
    ],
    [
      'a broken one',
      { 'catalog-info.yaml': 'kind: [\n' },
      /not valid YAML.*mend the template/s,
    ],
    [
      'an entity that exists',
      write(entity('Component', 'orders'), known),
      /resource:default\/account-111122223333 already; choose another/,
    ],
  ])('refuses %s and writes nothing', async (_, files, message) => {
    jest.spyOn(catalog, 'validateEntity').mockResolvedValue({ valid: true });
    await expect(run(files)).rejects.toThrow(message);
    expect(published()).toBe(false);
  });

  it('refuses what the catalog would not take', async () => {
    jest.spyOn(catalog, 'validateEntity').mockResolvedValue({
      valid: false,
      errors: [{ name: 'InputError', message: 'spec.owner is missing' }],
    });
    await expect(run(write(entity('Component', 'orders')))).rejects.toThrow(
      /would not take catalog-info\.yaml: spec\.owner is missing/,
    );
    expect(published()).toBe(false);
  });
});
