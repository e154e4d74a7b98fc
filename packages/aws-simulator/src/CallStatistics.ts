/**
 * Counts of one operation.
 *
 * @public
 */
export interface OperationStatistics {
  calls: number;
  throttled: number;
  /** Answers with another error than throttling. */
  errors: number;
}

/**
 * Counts calls per operation, so that tests and benchmarks can prove what a
 * client asked for.
 *
 * @public
 */
export class CallStatistics {
  readonly #operations = new Map<string, OperationStatistics>();

  /** Notes a call, by `service:Operation`. */
  count(operation: string, outcome: 'ok' | 'throttled' | 'error'): void {
    const entry = this.#operations.get(operation) ?? {
      calls: 0,
      throttled: 0,
      errors: 0,
    };
    entry.calls += 1;
    if (outcome === 'throttled') {
      entry.throttled += 1;
    } else if (outcome === 'error') {
      entry.errors += 1;
    }
    this.#operations.set(operation, entry);
  }

  /** The counts so far, by `service:Operation`. */
  snapshot(): Record<string, OperationStatistics> {
    return Object.fromEntries(
      [...this.#operations].map(([name, entry]) => [name, { ...entry }]),
    );
  }

  /** Starts counting anew. */
  reset(): void {
    this.#operations.clear();
  }
}
