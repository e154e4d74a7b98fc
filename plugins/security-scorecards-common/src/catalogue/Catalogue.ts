import type {
  CatalogueControl,
  CatalogueDomain,
  CataloguePractice,
  DomainId,
} from '../api/types';

/**
 * The active catalogue with its lookups. Built from data that was validated before.
 * @public
 */
export class Catalogue {
  /** Hash of the content; the same content has the same version on every machine. */
  readonly version: string;
  readonly domains: readonly CatalogueDomain[];
  readonly practices: readonly CataloguePractice[];
  readonly controls: readonly CatalogueControl[];
  readonly #controls: Map<string, CatalogueControl>;
  readonly #practices: Map<string, CataloguePractice>;
  readonly #practicesByDomain: Map<DomainId, CataloguePractice[]>;
  readonly #controlsByPractice: Map<string, CatalogueControl[]>;

  constructor(options: {
    version: string;
    domains: readonly CatalogueDomain[];
    practices: readonly CataloguePractice[];
    controls: readonly CatalogueControl[];
  }) {
    this.version = options.version;
    this.domains = options.domains;
    this.practices = options.practices;
    this.controls = options.controls;
    this.#controls = new Map(
      options.controls.map(control => [control.id.toLowerCase(), control]),
    );
    this.#practices = new Map(
      options.practices.map(practice => [practice.id, practice]),
    );
    this.#practicesByDomain = groupBy(options.practices, item => item.domain);
    this.#controlsByPractice = groupBy(options.controls, item => item.practice);
  }

  /** The control of that id. AWS spells ids with varying case, so case does not matter. */
  control(id: string): CatalogueControl | undefined {
    return this.#controls.get(id.toLowerCase());
  }

  practice(id: string): CataloguePractice | undefined {
    return this.#practices.get(id);
  }

  /** Practices of a domain, in the order of the checklist. */
  practicesOf(domain: DomainId): readonly CataloguePractice[] {
    return this.#practicesByDomain.get(domain) ?? [];
  }

  /** Controls of a practice: of Security Hub, of Config and of Patch Manager. */
  controlsOf(practiceId: string): readonly CatalogueControl[] {
    return this.#controlsByPractice.get(practiceId) ?? [];
  }
}

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}
