import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { isError, NotFoundError, NotImplementedError } from '@backstage/errors';
import type { RepositoriesFolder } from './RepositoriesFolder';

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

  async readTree(): Promise<UrlReaderServiceReadTreeResponse> {
    throw new NotImplementedError(
      "The demo portal's repositories are read file by file",
    );
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
