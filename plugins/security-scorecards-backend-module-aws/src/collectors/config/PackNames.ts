import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { ConfigReader, Place } from './ConfigReader';
import { packRowSchema, parseRows } from './schema';

const SUFFIX = /-conformance-pack-([0-9a-z]+)$/;

const QUERY =
  'SELECT accountId, awsRegion, resourceName, configuration.configRuleList ' +
  "WHERE resourceType = 'AWS::Config::ConformancePackCompliance'";

/**
 * Names of conformance packs by the suffix that their rules carry. Where Config does not record the compliance of packs, the
 * listing of packs names them without their rules, which tells as long as a place has one pack only.
 * @internal
 */
export class PackNames {
  readonly #bySuffix = new Map<string, string>();
  readonly #byPlace = new Map<string, string | undefined>();

  /** Reads the packs of all accounts and regions that the reader sees: one query, and one listing at most. */
  static async read(reader: ConfigReader): Promise<PackNames> {
    const names = new PackNames();
    for await (const page of reader.select(QUERY)) {
      for (const row of parseRows(packRowSchema, page).rows) {
        const place = `${row.accountId}/${row.awsRegion}`;
        for (const { configRuleName } of row.configuration.configRuleList) {
          const suffix = SUFFIX.exec(configRuleName)?.[1];
          if (suffix) {
            names.#bySuffix.set(`${place}/${suffix}`, row.resourceName);
          }
        }
      }
    }
    if (names.#bySuffix.size === 0) {
      await names.#list(reader);
    }
    return names;
  }

  /** Name of the pack that made a rule; undefined when none did or it is not known. */
  of({ accountId, region }: Place, ruleName: string): string | undefined {
    const suffix = SUFFIX.exec(ruleName)?.[1];
    const place = `${accountId}/${region}`;
    return (
      suffix &&
      (this.#bySuffix.get(`${place}/${suffix}`) ?? this.#byPlace.get(place))
    );
  }

  async #list(reader: ConfigReader): Promise<void> {
    try {
      for await (const packs of reader.packs?.() ?? []) {
        for (const { accountId, region, name } of packs) {
          const place = `${accountId}/${region}`;
          const isOnly =
            !this.#byPlace.has(place) || this.#byPlace.get(place) === name;
          this.#byPlace.set(place, isOnly ? name : undefined);
        }
      }
    } catch (error) {
      // Evidence without the name of its pack is better than none.
      if (!(error instanceof CollectionError)) {
        throw error;
      }
    }
  }
}
