import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { runAction } from '../__testUtils__/runAction';
import { createAnnotateAction } from './annotate';

const ENTITY = 'kind: Component\nmetadata:\n  name: orders\n';

describe('security-scorecards:annotate', () => {
  const workspace = createMockDirectory();
  const action = createAnnotateAction();
  type Input = Parameters<typeof action.handler>[0]['input'];

  beforeEach(() => workspace.setContent({ 'catalog-info.yaml': ENTITY }));

  async function run(input: Partial<Input>, isDryRun = false) {
    const output = await runAction(action, {
      input,
      workspacePath: workspace.path,
      isDryRun,
    });
    return {
      output,
      file: await readFile(workspace.resolve('catalog-info.yaml'), 'utf8'),
    };
  }

  it('writes the scope with escaped tags', async () => {
    const { file, output } = await run({
      accounts: ['111122223333', '444455556666'],
      regions: ['eu-west-1'],
      awsTags: [{ service: 'a,b', environment: '*' }, { team: 'x=y;z' }],
      criticality: 'high',
    });
    expect(output.annotations).toEqual({
      'security-scorecards/aws-accounts': '111122223333,444455556666',
      'security-scorecards/aws-regions': 'eu-west-1',
      'security-scorecards/aws-tags':
        'service=a\\,b,environment=*;team=x\\=y\\;z',
      'security-scorecards/criticality': 'high',
    });
    expect(file).toContain('security-scorecards/aws-regions: eu-west-1');
  });

  it('writes the template that the repository is created from', async () => {
    const { file } = await run({
      template: { name: 'aws-service', version: '1.3.0' },
    });
    expect(file).toContain('security-scorecards/template: aws-service');
    expect(file).toContain('security-scorecards/template-version: 1.3.0');
  });

  it('tells the result of a dry run and writes nothing', async () => {
    const { file, output } = await run({ accounts: ['111122223333'] }, true);
    expect(file).toBe(ENTITY);
    expect(Object.keys(output)).toEqual(['annotations']);
  });

  it.each<[Partial<Input>, RegExp]>([
    [{}, /Nothing to write/],
    [{ awsTags: [{}] }, /'awsTags' is empty/],
    [{ arns: ['bucket'] }, /'bucket' in the input 'arns' is no ARN/],
    [{ path: './none.yaml', tags: ['aws'] }, /no file \.\/none\.yaml/],
    [{ path: '../../etc/passwd', tags: ['aws'] }, /not allowed|outside/i],
  ])('refuses %j before anything is written', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(await readFile(workspace.resolve('catalog-info.yaml'), 'utf8')).toBe(
      ENTITY,
    );
  });
});
