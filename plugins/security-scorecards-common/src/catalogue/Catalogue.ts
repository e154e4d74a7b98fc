import type {
  CatalogueControl,
  CatalogueDomain,
  CataloguePractice,
  DomainId,
} from '../api/types';
import type { CatalogueControlData } from './CatalogueData';

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
  readonly #controlsByRule: Map<string, CatalogueControl[]>;
  readonly #byGenerator: readonly CatalogueControlData[];
  readonly #switchedOff: ReadonlySet<string>;

  constructor(options: {
    version: string;
    domains: readonly CatalogueDomain[];
    practices: readonly CataloguePractice[];
    controls: readonly CatalogueControlData[];
    /** Ids of controls that app-config switched off. */
    switchedOff?: Iterable<string>;
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
    this.#controlsByRule = new Map();
    for (const control of options.controls) {
      for (const rule of rulesOf(control)) {
        append(this.#controlsByRule, rule, control);
      }
    }
    this.#byGenerator = options.controls
      .filter(control => control.generatorId)
      .sort((a, b) => lengthOf(b.generatorId) - lengthOf(a.generatorId));
    this.#switchedOff = new Set(
      Array.from(options.switchedOff ?? [], id => id.toLowerCase()),
    );
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

  /**
   * Controls that a Config rule is evidence for: the Security Hub controls behind which it stands, or the control that
   * it is itself. Some rules stand behind several (`IAM_PASSWORD_POLICY`).
   *
   * @param rule - Identifier of a managed rule, or name of a rule of your own. Case does not matter.
   */
  controlsOfConfigRule(rule: string): readonly CatalogueControl[] {
    return this.#controlsByRule.get(rule.toLowerCase()) ?? [];
  }

  /**
   * The control that app-config made of findings of another Security Hub product, by the longest prefix of their
   * `GeneratorId`; undefined for Security Hub's own controls, which are found by id.
   */
  controlOfGenerator(generatorId: string): CatalogueControl | undefined {
    return this.#byGenerator.find(
      control =>
        control.generatorId && generatorId.startsWith(control.generatorId),
    );
  }

  /** Beginnings of the `GeneratorId` of all findings that {@link Catalogue.controlOfGenerator} knows. */
  get generators(): readonly string[] {
    return this.#byGenerator.flatMap(({ generatorId }) => generatorId ?? []);
  }

  /** Whether app-config took the control, or the Config rule, out of the catalogue. Its evidence is to be left aside, not shown as uncategorised. */
  isSwitchedOff(controlId: string): boolean {
    return this.#switchedOff.has(controlId.toLowerCase());
  }

  /** Ids, in lower case, of the controls and Config rules that app-config took out. */
  get switchedOff(): ReadonlySet<string> {
    return this.#switchedOff;
  }
}

function rulesOf(control: CatalogueControl): string[] {
  const rules = control.configRules.map(rule => rule.toLowerCase());
  const own = control.id.toLowerCase();
  return control.source === 'config' && !rules.includes(own)
    ? [...rules, own]
    : rules;
}

function lengthOf(text: string | undefined): number {
  return text?.length ?? 0;
}

function groupBy<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    append(groups, key(item), item);
  }
  return groups;
}

function append<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) {
    group.push(item);
  } else {
    groups.set(key, [item]);
  }
}
