import { lstat, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';

/** What is added to a folder, and what is in the way. @internal */
export interface AdditionPlan {
  /** Paths relative to both folders, with slashes, in alphabetical order. */
  files: string[];
  /** Those that cannot be added, with what is there already. */
  inTheWay: Array<{ path: string; found: string }>;
}

/**
 * Looks which files of a folder can be added to another without touching what is there. Reads only.
 *
 * @param from - Folder of the files to add
 * @param to - Folder that they are for
 * @param sameFiles - Groups of paths that stand for one file, of which a folder may have one
 * @throws InputError when there is nothing to add
 * @internal
 */
export async function planAddition(
  from: string,
  to: string,
  sameFiles: ReadonlyArray<readonly string[]>,
): Promise<AdditionPlan> {
  const files = await filesOf(from);
  if (files.length === 0) {
    throw new InputError(
      "The folder of the input 'from' has no files; write them in an earlier step, or correct the input",
    );
  }
  const inTheWay: AdditionPlan['inTheWay'] = [];
  for (const path of files) {
    const places = sameFiles.find(group => group.includes(path)) ?? [path];
    for (const place of new Set([path, ...places])) {
      const found = await obstacleOf(to, place, place === path);
      if (found !== undefined) {
        inTheWay.push({ path, found });
        break;
      }
    }
  }
  return { files, inTheWay };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(error => {
    if (isError(error) && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.isFile()) {
      const path = relative(folder, join(entry.parentPath, entry.name));
      files.push(path.split(sep).join('/'));
    }
  }
  return files.sort();
}

/** The file at that place, or the file where a folder of its path would have to be; links count as files. */
async function obstacleOf(
  folder: string,
  path: string,
  withParents: boolean,
): Promise<string | undefined> {
  const parents: string[] = [];
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    parents.unshift(parent);
  }
  for (const parent of parents) {
    const kind = await kindOf(join(folder, parent));
    if (kind !== 'folder') {
      return kind === 'file' && withParents ? parent : undefined;
    }
  }
  return (await kindOf(resolveSafeChildPath(folder, path))) === 'none'
    ? undefined
    : path;
}

async function kindOf(path: string): Promise<'none' | 'folder' | 'file'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return 'none';
    }
    throw error;
  }
}
