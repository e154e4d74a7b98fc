import fs from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import { publishRepository } from './publishRepository';
import { RepositoriesFolder } from './RepositoriesFolder';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

describe('repositories of the demo portal', () => {
  const directory = createMockDirectory();
  const repositories = new RepositoriesFolder(directory.resolve('published'));

  beforeEach(() =>
    directory.setContent({
      workspace: { 'catalog-info.yaml': 'kind: Component\n', src: { a: 'a' } },
      'secret.txt': 'secret',
    }),
  );

  const publish = (name: string, source = directory.resolve('workspace')) =>
    publishRepository({
      repositories,
      name,
      source,
      author: { name: 'user:default/guest', email: 'portal@localhost' },
      message: 'Create it',
    });

  it('publishes a Git repository with one commit of all files', async () => {
    const { folder, commit } = await publish('orders');
    const log = await git.log({ fs, dir: folder });
    expect(log.map(({ oid }) => oid)).toEqual([commit]);
    expect(log[0]?.commit.author.name).toBe('user:default/guest');
    expect(await git.listFiles({ fs, dir: folder })).toEqual([
      'catalog-info.yaml',
      'src/a',
    ]);
    expect(await git.currentBranch({ fs, dir: folder })).toBe('main');
    const read = await new RepositoriesUrlReader(repositories).readUrl(
      repositories.urlOf('orders', 'catalog-info.yaml'),
    );
    expect(String(await read.buffer())).toBe('kind: Component\n');
  });

  it('refuses a name that is taken and leaves the repository as it is', async () => {
    const { commit } = await publish('orders');
    await expect(publish('orders')).rejects.toThrow(
      /repository orders already/,
    );
    const folder = repositories.folderOf('orders');
    expect(await git.resolveRef({ fs, dir: folder, ref: 'main' })).toBe(commit);
  });

  it.each(['../orders', 'Orders', '', '.git', 'a/b'])(
    'refuses the name %j',
    async name => {
      await expect(publish(name)).rejects.toThrow(/no name of a repository/);
    },
  );

  it('leaves nothing behind when it fails', async () => {
    fs.mkdirSync(directory.resolve('empty'));
    await expect(publish('orders', directory.resolve('empty'))).rejects.toThrow(
      /nothing to publish/,
    );
    const commit = jest
      .spyOn(git, 'commit')
      .mockRejectedValueOnce(new Error('disk full'));
    await expect(publish('orders')).rejects.toThrow('disk full');
    commit.mockRestore();
    expect(fs.readdirSync(repositories.path)).toEqual([]);
  });

  it.each([
    'http://repositories.localhost/../secret.txt',
    'http://repositories.localhost/%2e%2e/secret.txt',
    'http://repositories.localhost/..%2fsecret.txt',
    'http://repositories.localhost/orders/.git/config',
    'http://repositories.localhost/orders/none',
    'http://localhost/orders/catalog-info.yaml',
  ])('reads nothing at %s', async url => {
    await publish('orders');
    await expect(
      new RepositoriesUrlReader(repositories).readUrl(url),
    ).rejects.toThrow(/No repository|not allowed|outside/i);
  });
});
