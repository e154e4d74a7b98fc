import fs from 'node:fs';
import git, { type TreeEntry } from 'isomorphic-git';
import type { CommittedFile } from './readCommittedFiles';

/**
 * Writes files as a tree of Git, folder by folder, without the repository's index and working files.
 *
 * @returns the id of the tree
 * @internal
 */
export async function writeTree(
  folder: string,
  files: readonly CommittedFile[],
): Promise<string> {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, CommittedFile[]>();
  for (const file of files) {
    const [name, ...rest] = file.path.split('/');
    if (name && rest.length > 0) {
      const inside = folders.get(name) ?? [];
      inside.push({ ...file, path: rest.join('/') });
      folders.set(name, inside);
    } else {
      entries.push({
        path: file.path,
        oid: file.oid,
        mode: file.mode,
        type: 'blob',
      });
    }
  }
  for (const [path, inside] of folders) {
    entries.push({
      path,
      oid: await writeTree(folder, inside),
      mode: '040000',
      type: 'tree',
    });
  }
  return git.writeTree({ fs, dir: folder, tree: entries });
}
