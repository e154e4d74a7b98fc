import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { ControlDirectory } from './ControlDirectory';

/** Looks controls up in the catalogue. @internal */
export class CatalogueControlDirectory implements ControlDirectory {
  readonly #catalogue: Catalogue;
  readonly #configRules: Map<string, string>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#configRules = new Map(
      catalogue.controls
        .flatMap(({ id, source, configRules }) =>
          source === 'config' ? [id] : configRules,
        )
        .map(rule => [rule.toLowerCase(), rule]),
    );
  }

  spelling(controlId: string): string {
    return this.#catalogue.control(controlId)?.id ?? controlId;
  }

  isAccountLevel(controlId: string): boolean | undefined {
    return this.#catalogue.control(controlId)?.accountLevel;
  }

  ofGenerator(generatorId: string): string | undefined {
    return this.#catalogue.controlOfGenerator(generatorId)?.id;
  }

  generators(): readonly string[] {
    return this.#catalogue.generators;
  }

  configRule(identifier: string): string | undefined {
    return this.#configRules.get(identifier.toLowerCase());
  }
}
