import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { ControlDirectory } from './ControlDirectory';

/** Looks controls up in the catalogue. @internal */
export class CatalogueControlDirectory implements ControlDirectory {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  spelling(controlId: string): string {
    return this.#catalogue.control(controlId)?.id ?? controlId;
  }

  isAccountLevel(controlId: string): boolean | undefined {
    return this.#catalogue.control(controlId)?.accountLevel;
  }
}
