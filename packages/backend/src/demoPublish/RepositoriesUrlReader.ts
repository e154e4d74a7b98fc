import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import { readCommittedFiles } from './readCommittedFiles';
import type { RepositoriesFolder } from './RepositoriesFolder';
import { RepositoryTree } from './RepositoryTree';

/**
 * Reads files of the demo portal's repositories, and nothing else of this machine.
 *
 * @internal
 */
export class RepositoriesUrlReader implements UrlReaderService {
  readonly #repositories: RepositoriesFolder;

  constructor(repositories: RepositoriesFolder) {
    this.#repositories = repositories;
  }

  async readUrl(url: string): Promise<UrlReaderServiceReadUrlResponse> {
    const content = await this.#read(url);
    return {
      buffer: async () => content,
      stream: () => Readable.from(content),
    };
  }

  async search(url: string): Promise<UrlReaderServiceSearchResponse> {
    const content = await this.#read(url);
    return { files: [{ url, content: async () => content }], etag: '' };
  }

  /** What is committed on `main` of a whole repository: `http://repositories.localhost/<name>/`. */
  async readTree(url: string): Promise<UrlReaderServiceReadTreeResponse> {
    const folder = this.#repositories.repositoryOf(new URL(url));
    const files = await readCommittedFiles(folder, 'main');
    const commit = await git.resolveRef({ fs, dir: folder, ref: 'main' });
    return new RepositoryTree({ folder, commit, files });
  }

  async #read(url: string): Promise<Buffer> {
    try {
      return await readFile(this.#repositories.fileOf(new URL(url)));
    } catch (error) {
      if (isError(error) && error.code === 'ENOENT') {
        throw new NotFoundError(`No repository has the file ${url}`);
      }
      throw error;
    }
  }
}
