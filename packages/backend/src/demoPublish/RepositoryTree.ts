import fs from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import {
  resolveSafeChildPath,
  type UrlReaderServiceReadTreeResponse,
  type UrlReaderServiceReadTreeResponseDirOptions,
} from '@backstage/backend-plugin-api';
import { NotImplementedError } from '@backstage/errors';
import git from 'isomorphic-git';
import type { CommittedFile } from './readCommittedFiles';

const LINK = '120000';

/**
 * What is committed in a repository of the demo portal. Symbolic links are left out: they could lead out of the repository.
 *
 * @internal
 */
export class RepositoryTree implements UrlReaderServiceReadTreeResponse {
  readonly etag: string;
  readonly #folder: string;
  readonly #files: readonly CommittedFile[];

  constructor(options: {
    folder: string;
    commit: string;
    files: readonly CommittedFile[];
  }) {
    this.etag = options.commit;
    this.#folder = options.folder;
    this.#files = options.files.filter(({ mode }) => mode !== LINK);
  }

  async files() {
    return this.#files.map(file => ({
      path: file.path,
      content: () => this.#contentOf(file),
    }));
  }

  async archive(): Promise<Readable> {
    throw new NotImplementedError(
      "The demo portal's repositories are read as files, not as archives",
    );
  }

  async dir(
    options: UrlReaderServiceReadTreeResponseDirOptions = {},
  ): Promise<string> {
    const target =
      options.targetDir ?? (await mkdtemp(join(tmpdir(), 'repository-')));
    for (const file of this.#files) {
      const path = resolveSafeChildPath(target, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await this.#contentOf(file), {
        mode: file.mode === '100755' ? 0o755 : 0o644,
      });
    }
    return target;
  }

  async #contentOf({ oid }: CommittedFile): Promise<Buffer> {
    const { blob } = await git.readBlob({ fs, dir: this.#folder, oid });
    return Buffer.from(blob);
  }
}
