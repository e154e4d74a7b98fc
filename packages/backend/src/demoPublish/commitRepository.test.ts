import fs from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import { commitRepository } from './commitRepository';
import { publishRepository } from './publishRepository';
import { readCommittedFiles } from './readCommittedFiles';
import { RepositoriesFolder } from './RepositoriesFolder';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

describe('changes to repositories of the demo portal', () => {
  const directory = createMockDirectory();
  const repositories = new RepositoriesFolder(directory.resolve('published'));
  const author = { name: 'user:default/guest', email: 'portal@localhost' };
  const dir = repositories.folderOf('orders');
  let first: string;

  beforeEach(async () => {
    directory.setContent({
      old: { 'README.md': 'old', src: { a: 'a', 'deep/b': 'b' } },
      new: { 'README.md': 'new', src: { c: 'c' }, 'docs/d': 'd' },
    });
    fs.chmodSync(directory.resolve('old/src/a'), 0o755);
    ({ commit: first } = await publishRepository({
      repositories,
      name: 'orders',
      source: directory.resolve('old'),
      author,
      message: 'Create it',
    }));
  });

  const commit = (options: Partial<Parameters<typeof commitRepository>[0]>) =>
    commitRepository({
      repositories,
      name: 'orders',
      source: directory.resolve('new'),
      branch: 'proposal',
      author,
      message: 'Change it',
      ...options,
    });
  const pathsOn = async (branch: string) =>
    (await readCommittedFiles(dir, branch)).map(({ path }) => path);
  /** What git has to say about the working files: nothing when they are as committed. */
  const changedFiles = async () =>
    (await git.statusMatrix({ fs, dir })).filter(
      ([, head, work, stage]) => head !== 1 || work !== 1 || stage !== 1,
    );

  it('commits what is new and what differs to a branch, and touches nothing else', async () => {
    const result = await commit({});
    expect(result.files).toEqual(['README.md', 'docs/d', 'src/c']);
    const [last, parent] = await git.log({ fs, dir, ref: 'proposal' });
    expect(last?.oid).toBe(result.commit);
    expect(parent?.oid).toBe(first);
    expect(await pathsOn('proposal')).toEqual([
      'README.md',
      'docs/d',
      'src/a',
      'src/c',
      'src/deep/b',
    ]);
    const program = (await readCommittedFiles(dir, 'proposal')).find(
      ({ path }) => path === 'src/a',
    );
    expect(program?.mode).toBe('100755');
    expect(await git.resolveRef({ fs, dir, ref: 'main' })).toBe(first);
    expect(await git.currentBranch({ fs, dir })).toBe('main');
    expect(await changedFiles()).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof commitRepository>[0]>, RegExp]>([
    ['no repository', { name: 'none' }, /no repository .*none/],
    ['no name', { name: '../old' }, /no name of a repository/],
    ['a branch that exists', { branch: 'main' }, /branch main already/],
    ['nothing new', { source: directory.resolve('old') }, /nothing to commit/],
  ])('refuses %s', async (_, options, message) => {
    await expect(commit(options)).rejects.toThrow(message);
    expect(await git.listBranches({ fs, dir })).toEqual(['main']);
    expect(await changedFiles()).toEqual([]);
  });

  it.each(['writeBlob', 'writeTree', 'commit', 'writeRef'] as const)(
    'leaves no branch behind when %s fails',
    async step => {
      const failing = jest
        .spyOn(git, step)
        .mockRejectedValueOnce(new Error('disk full'));
      await expect(commit({})).rejects.toThrow('disk full');
      failing.mockRestore();
      expect(await git.listBranches({ fs, dir })).toEqual(['main']);
      expect(await git.resolveRef({ fs, dir, ref: 'main' })).toBe(first);
      expect(await changedFiles()).toEqual([]);
      expect((await commit({})).files).toHaveLength(3);
    },
  );

  it('reads what is committed, without links and whatever else lies there', async () => {
    fs.symlinkSync('/etc/passwd', `${dir}/link`);
    await git.add({ fs, dir, filepath: 'link' });
    await git.commit({ fs, dir, author, message: 'Add a link' });
    fs.writeFileSync(`${dir}/not-committed`, 'x');
    const reader = new RepositoriesUrlReader(repositories);
    const tree = await reader.readTree(repositories.urlOf('orders', ''));
    const target = directory.resolve('read');
    await tree.dir({ targetDir: target });
    expect(
      fs.readdirSync(target, { recursive: true }).map(String).sort(),
    ).toEqual(['README.md', 'src', 'src/a', 'src/deep', 'src/deep/b']);
    expect(fs.statSync(`${target}/src/a`).mode % 0o1000).toBe(0o755);
    await expect(
      reader.readTree('http://repositories.localhost/none/'),
    ).rejects.toThrow(/no repository/);
    await expect(
      reader.readTree('http://repositories.localhost/orders/src/'),
    ).rejects.toThrow(/no name of a repository/);
  });
});
