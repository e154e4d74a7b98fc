import { createMockDirectory } from '@backstage/backend-test-utils';
import { runAction } from '../__testUtils__/runAction';
import { createAddFilesAction } from './addFiles';

describe('security-scorecards:add-files', () => {
  const workspace = createMockDirectory();
  const action = createAddFilesAction();
  type Input = Parameters<typeof action.handler>[0]['input'];

  const content = () => workspace.content({ shouldReadAsText: true });
  const REPOSITORY = { 'README.md': 'read', src: { 'a.ts': 'a' } };
  const PREPARED = {
    'SECURITY.md': 'report',
    '.github': { CODEOWNERS: '* @team' },
    docs: { 'incidents.md': 'declare' },
  };

  async function run(input: Partial<Input> = {}, isDryRun = false) {
    return runAction(action, {
      input: { from: '.new', ...input },
      workspacePath: workspace.path,
      isDryRun,
    });
  }

  it('adds the files and leaves the others as they are', async () => {
    workspace.setContent({ ...REPOSITORY, '.new': PREPARED });
    expect(await run()).toEqual({
      added: ['.github/CODEOWNERS', 'SECURITY.md', 'docs/incidents.md'],
      kept: [],
    });
    expect(content()).toEqual({ ...REPOSITORY, ...PREPARED });
  });

  it.each<[string, object, RegExp, Partial<Input>]>([
    ['a file', { 'SECURITY.md': 'own' }, /SECURITY\.md already/, {}],
    [
      'a file that means the same',
      { CODEOWNERS: '* @own' },
      /has CODEOWNERS already/,
      { sameFiles: [['.github/CODEOWNERS', 'CODEOWNERS']] },
    ],
    [
      'a file in the place of a folder',
      { docs: 'own' },
      /has docs already/,
      {},
    ],
  ])('refuses %s before anything is added', async (_, own, message, input) => {
    const before = { ...own, '.new': PREPARED };
    workspace.setContent(before);
    await expect(run(input)).rejects.toThrow(message);
    await expect(run(input)).rejects.toThrow(/'existing' to skip/);
    expect(content()).toEqual(before);
  });

  it('keeps what is there and adds the others, when told', async () => {
    workspace.setContent({
      CODEOWNERS: '* @own',
      docs: 'own',
      '.new': PREPARED,
    });
    const output = await run({
      existing: 'skip',
      sameFiles: [['.github/CODEOWNERS', 'CODEOWNERS']],
    });
    expect(output).toEqual({
      added: ['SECURITY.md'],
      kept: ['CODEOWNERS', 'docs'],
    });
    expect(content()).toEqual({
      CODEOWNERS: '* @own',
      docs: 'own',
      'SECURITY.md': 'report',
    });
  });

  it('tells the same in a dry run and writes nothing', async () => {
    const before = { ...REPOSITORY, '.new': PREPARED };
    workspace.setContent(before);
    expect((await run({}, true)).added).toHaveLength(3);
    expect(content()).toEqual(before);
    workspace.setContent({ 'SECURITY.md': 'own', '.new': PREPARED });
    await expect(run({}, true)).rejects.toThrow(/SECURITY\.md already/);
  });

  it.each<[Partial<Input>, RegExp]>([
    [{ from: 'none' }, /'from' has no files/],
    [{ from: '.' }, /workspace itself/],
    [{ from: '../' }, /not allowed|outside/i],
  ])('refuses %j', async (input, message) => {
    workspace.setContent(REPOSITORY);
    await expect(run(input)).rejects.toThrow(message);
    expect(content()).toEqual(REPOSITORY);
  });
});
