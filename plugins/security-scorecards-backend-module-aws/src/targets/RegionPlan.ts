import type { AwsSettings } from '../config/AwsSettings';

/** Which regions are read in which account. @internal */
export class RegionPlan {
  readonly #general: readonly string[];
  readonly #own: ReadonlyMap<string, readonly string[]>;

  constructor(settings: AwsSettings) {
    this.#general = settings.regions;
    this.#own = new Map(
      settings.accounts.list.flatMap(({ id, regions }) =>
        regions ? [[id, [...new Set(regions)]] as const] : [],
      ),
    );
  }

  /** Regions of one account. */
  of(accountId: string): readonly string[] {
    return this.#own.get(accountId) ?? this.#general;
  }

  /** The regions that hold for accounts without their own. */
  all(): readonly string[] {
    return this.#general;
  }
}
