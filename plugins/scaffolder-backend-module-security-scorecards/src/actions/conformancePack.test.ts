import { readFile, readdir } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  defaultCatalogue,
  type SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { parse } from 'yaml';
import { runAction } from '../__testUtils__/runAction';
import { createConformancePackAction } from './conformancePack';

describe('security-scorecards:conformance-pack', () => {
  const workspace = createMockDirectory();
  const { version, domains, practices, controls } = defaultCatalogue();
  const client = {
    getCatalogue: async () => ({
      version,
      domains: [...domains],
      practices: [...practices],
      controls: [...controls],
    }),
  } as unknown as SecurityScorecardsApi;
  const clientFor = jest.fn(async () => client);
  const action = createConformancePackAction({ clientFor });
  type Input = Parameters<typeof action.handler>[0]['input'];

  beforeEach(() => workspace.setContent({}));

  async function run(input: Partial<Input>, isDryRun = false) {
    return runAction(action, {
      input,
      workspacePath: workspace.path,
      isDryRun,
    });
  }

  it('writes a pack of one practice', async () => {
    const output = await run({
      path: './compliance/pack.yaml',
      practices: ['credential-rotation'],
    });
    expect(output.files).toEqual(['./compliance/pack.yaml']);
    const pack = parse(
      await readFile(workspace.resolve('compliance/pack.yaml'), 'utf8'),
    );
    expect(pack.Resources.AccessKeysRotated.Properties).toMatchObject({
      ConfigRuleName: 'access-keys-rotated',
      InputParameters: { maxAccessKeyAge: '90' },
    });
    expect(output.rules).toContain('ACCESS_KEYS_ROTATED');
    expect(output.catalogueVersion).toBe(version);
  });

  it('numbers the packs of the whole catalogue', async () => {
    const { files } = await run({});
    expect(files.length).toBeGreaterThan(1);
    expect((await readdir(workspace.path)).sort()).toEqual(
      files.map((file: string) => file.slice(2)).sort(),
    );
    expect(files[0]).toBe('./conformance-pack-1.yaml');
  });

  it('writes nothing in a dry run', async () => {
    const { files } = await run({ practices: ['credential-rotation'] }, true);
    expect(files).toEqual(['./conformance-pack.yaml']);
    expect(await readdir(workspace.path)).toEqual([]);
  });

  it.each<[Partial<Input>, RegExp]>([
    [{ domains: ['cooking'] }, /no 'cooking' in the input 'domains'/],
    [
      {
        practices: ['credential-rotation'],
        parameters: { EKS_CLUSTER_SUPPORTED_VERSION: { a: 'b' } },
      },
      /not among the selected rules/,
    ],
    [
      {
        practices: ['credential-rotation'],
        parameters: {
          ACCESS_KEYS_ROTATED: { maxAccessKeyAge: '9'.repeat(1_024) },
        },
      },
      /parameters of ACCESS_KEYS_ROTATED .* takes 1024, so shorten/,
    ],
    [
      { practices: ['credential-rotation'], path: '../out.yaml' },
      /not allowed|outside/i,
    ],
  ])('refuses %j', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(await readdir(workspace.path)).toEqual([]);
  });
});
