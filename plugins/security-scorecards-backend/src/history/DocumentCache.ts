import { NotFoundError } from '@backstage/errors';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import {
  parseCatalogueDocument,
  parseSettingsDocument,
  type EvaluationSettings,
} from './documents';

/** Catalogues of a megabyte each that are kept: those of the two ends of a comparison. */
const CATALOGUES = 2;

/** Parses stored catalogues and settings, and keeps the last catalogues at hand. @internal */
export class DocumentCache {
  readonly #read: (key: number) => Promise<string | undefined>;
  readonly #catalogues = new Map<number, Catalogue>();

  constructor(read: (key: number) => Promise<string | undefined>) {
    this.#read = read;
  }

  /** Throws `NotFoundError` when the document is not there. */
  async catalogue(key: number): Promise<Catalogue> {
    const known = this.#catalogues.get(key);
    const catalogue = known ?? parseCatalogueDocument(await this.#get(key));
    this.#catalogues.delete(key);
    this.#catalogues.set(key, catalogue);
    for (const oldest of this.#catalogues.keys()) {
      if (this.#catalogues.size <= CATALOGUES) {
        break;
      }
      this.#catalogues.delete(oldest);
    }
    return catalogue;
  }

  /** Throws `NotFoundError` when the document is not there. */
  async settings(key: number): Promise<EvaluationSettings> {
    return parseSettingsDocument(await this.#get(key));
  }

  async #get(key: number): Promise<string> {
    const json = await this.#read(key);
    if (json === undefined) {
      throw new NotFoundError(`The document ${key} of the history is gone`);
    }
    return json;
  }
}
