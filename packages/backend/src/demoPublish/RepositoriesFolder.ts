import { resolve } from 'node:path';
import {
  type RootConfigService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';

/** The host that stands for the folder in the catalog's locations. It is never asked over the network. */
const HOST = 'repositories.localhost';
const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The folder that takes the place of a Git host in the demo portal: one repository in each of its folders.
 *
 * @internal
 */
export class RepositoriesFolder {
  /** Absolute path. */
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  /** Reads `portal.repositories`. */
  static fromConfig(config: RootConfigService): RepositoriesFolder {
    return new RepositoriesFolder(config.getString('portal.repositories'));
  }

  /** Whether the address is one of a repository here. */
  static serves(url: URL): boolean {
    return url.protocol === 'http:' && url.host === HOST;
  }

  /** Where the repository of that name is, or would be. Throws `InputError` for what is no name. */
  folderOf(name: string): string {
    if (!NAME.test(name)) {
      throw new InputError(
        `'${name}' in the input 'name' is no name of a repository; use small letters, digits and dashes`,
      );
    }
    return resolveSafeChildPath(this.path, name);
  }

  /** The address that the catalog reads a file of a repository from. */
  urlOf(name: string, file: string): string {
    return `http://${HOST}/${name}/${file}`;
  }

  /** The file behind an address. Throws `NotFoundError` for what is not in a repository of this folder. */
  fileOf(url: URL): string {
    const path = decodeURIComponent(url.pathname).replace(/^\/+/, '');
    if (!RepositoriesFolder.serves(url) || path.split('/').includes('.git')) {
      throw new NotFoundError(`No repository has the file ${url}`);
    }
    return resolveSafeChildPath(this.path, path);
  }

  /** The folder of the repository behind an address that names no file. Throws `NotFoundError` or `InputError` for any other. */
  repositoryOf(url: URL): string {
    if (!RepositoriesFolder.serves(url)) {
      throw new NotFoundError(`No repository is at ${url}`);
    }
    return this.folderOf(url.pathname.replace(/^\/|\/$/g, ''));
  }
}
