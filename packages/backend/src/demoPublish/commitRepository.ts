import fs from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ConflictError, InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import { type CommittedFile, readCommittedFiles } from './readCommittedFiles';
import type { RepositoriesFolder } from './RepositoriesFolder';
import { writeTree } from './writeTree';

const MAIN = 'main';

/**
 * Commits what a folder adds to `main` of an existing repository, or changes there, to a new branch. The branch appears last, in one
 * step: when anything fails there is none, and `main`, the index and the working files are never touched. Files of `main` that the
 * folder lacks stay. Throws `NotFoundError` without the repository, `ConflictError` when it has the branch, `InputError` when there
 * is nothing to commit.
 *
 * @internal
 */
export async function commitRepository(options: {
  repositories: RepositoriesFolder;
  name: string;
  /** Folder with the content; it stays as it is. */
  source: string;
  branch: string;
  author: { name: string; email: string };
  message: string;
}): Promise<{ folder: string; commit: string; files: string[] }> {
  const { repositories, name, source, branch, author, message } = options;
  const folder = repositories.folderOf(name);
  const committed = new Map(
    (await readCommittedFiles(folder, MAIN)).map(file => [file.path, file]),
  );
  if ((await git.listBranches({ fs, dir: folder })).includes(branch)) {
    throw new ConflictError(
      `The repository ${name} has a branch ${branch} already; give another one in the input 'branch', or merge or delete it`,
    );
  }
  const changed: CommittedFile[] = [];
  for (const path of await filesOf(source)) {
    const file = await writeBlob(folder, source, path);
    const known = committed.get(path);
    if (known?.oid !== file.oid) {
      changed.push({ ...file, mode: known?.mode ?? file.mode });
    }
  }
  if (changed.length === 0) {
    throw new InputError(
      `The repository ${name} has all of it already; there is nothing to commit`,
    );
  }
  changed.forEach(file => committed.set(file.path, file));
  const commit = await git.commit({
    fs,
    dir: folder,
    author,
    message,
    tree: await writeTree(folder, [...committed.values()]),
    parent: [await git.resolveRef({ fs, dir: folder, ref: MAIN })],
    noUpdateBranch: true,
  });
  await git.writeRef({
    fs,
    dir: folder,
    ref: `refs/heads/${branch}`,
    value: commit,
  });
  return { folder, commit, files: changed.map(({ path }) => path).sort() };
}

async function filesOf(source: string): Promise<string[]> {
  const entries = await readdir(source, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'),
    )
    .filter(path => !path.split('/').includes('.git'));
}

async function writeBlob(
  folder: string,
  source: string,
  path: string,
): Promise<CommittedFile> {
  const file = join(source, path);
  const oid = await git.writeBlob({
    fs,
    dir: folder,
    blob: await readFile(file),
  });
  const isProgram = ((await stat(file)).mode & 0o100) !== 0;
  return { path, oid, mode: isProgram ? '100755' : '100644' };
}
