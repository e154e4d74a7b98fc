import fs from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import type { RepositoriesFolder } from './RepositoriesFolder';

/**
 * Makes a Git repository of a folder's content, with one commit on `main`. It appears at once and whole: when anything fails,
 * nothing is left behind. Throws `ConflictError` when there is a repository of that name, `InputError` when there is no content.
 *
 * @returns the folder of the repository and the id of the commit
 * @internal
 */
export async function publishRepository(options: {
  repositories: RepositoriesFolder;
  name: string;
  /** Folder with the content; it stays as it is. */
  source: string;
  author: { name: string; email: string };
  message: string;
}): Promise<{ folder: string; commit: string }> {
  const { repositories, name, source, author, message } = options;
  const folder = repositories.folderOf(name);
  if (fs.existsSync(folder)) {
    throw new ConflictError(
      `There is a repository ${name} already; choose another name, or delete ${folder}`,
    );
  }
  if ((await readdir(source)).length === 0) {
    throw new InputError('The workspace is empty; there is nothing to publish');
  }
  await mkdir(repositories.path, { recursive: true });
  const draft = await mkdtemp(join(repositories.path, '.draft-'));
  try {
    await cp(source, draft, { recursive: true });
    await git.init({ fs, dir: draft, defaultBranch: 'main' });
    await git.add({ fs, dir: draft, filepath: '.' });
    const commit = await git.commit({ fs, dir: draft, author, message });
    await rename(draft, folder);
    return { folder, commit };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
