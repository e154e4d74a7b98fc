import fs from 'node:fs';
import { NotFoundError } from '@backstage/errors';
import git, { TREE } from 'isomorphic-git';

/**
 * One file of a commit.
 *
 * @internal
 */
export interface CommittedFile {
  /** Relative to the repository, with slashes. */
  path: string;
  /** Id of the content. */
  oid: string;
  /** Mode of the file as Git writes it in octal digits: `100644`, `100755` for programs, `120000` for links. */
  mode: string;
}

/**
 * The files that the last commit on a branch holds, by path, whatever else lies in the folder.
 *
 * @throws NotFoundError when the folder holds no repository with that branch
 * @internal
 */
export async function readCommittedFiles(
  folder: string,
  branch: string,
): Promise<CommittedFile[]> {
  if (!fs.existsSync(`${folder}/.git`)) {
    throw new NotFoundError(
      `There is no repository ${folder}; correct the name, or create it from a template first`,
    );
  }
  const files: CommittedFile[] = [];
  await git.walk({
    fs,
    dir: folder,
    trees: [TREE({ ref: branch })],
    map: async (path, [entry]) => {
      if (entry && (await entry.type()) === 'blob') {
        files.push({
          path,
          oid: await entry.oid(),
          mode: (await entry.mode()).toString(8),
        });
      }
      return undefined;
    },
  });
  // Folders are walked side by side, so that files come in the order in which the disk answers.
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
