import type { SignalGroup } from 'backstage-plugin-security-scorecards-common';

/** Sums active signals of many resources up by product, type and severity. @internal */
export class SignalTally {
  readonly #groups = new Map<string, SignalGroup>();

  add(signals: readonly SignalGroup[]): void {
    for (const {
      product,
      type,
      severity,
      count,
      oldestObservedAt,
    } of signals) {
      const key = JSON.stringify([product, type, severity]);
      const known = this.#groups.get(key);
      this.#groups.set(key, {
        product,
        type,
        severity,
        count: count + (known?.count ?? 0),
        oldestObservedAt:
          known && known.oldestObservedAt < oldestObservedAt
            ? known.oldestObservedAt
            : oldestObservedAt,
      });
    }
  }

  /** The groups, in an order of their own. */
  groups(): SignalGroup[] {
    return [...this.#groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, group]) => group);
  }
}
