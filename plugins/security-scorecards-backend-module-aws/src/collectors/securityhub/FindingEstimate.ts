/**
 * Guesses how many findings a visit will read, as AWS tells no total: the queries that ended say how large one is on average.
 * @internal
 */
export class FindingEstimate {
  readonly #byQuery = new Map<string, number>();
  readonly #ended = new Set<string>();
  #read = 0;
  #queries = 0;

  /** Findings that were read so far. */
  get read(): number {
    return this.#read;
  }

  /** Undefined until a query has ended; never less than what was read. */
  get estimated(): number | undefined {
    if (this.#ended.size === 0) {
      return undefined;
    }
    let ended = 0;
    for (const key of this.#ended) {
      ended += this.#byQuery.get(key) ?? 0;
    }
    const queries = Math.max(this.#queries, this.#byQuery.size);
    return Math.max(
      this.#read,
      Math.round((ended / this.#ended.size) * queries),
    );
  }

  /** Says how many queries are about to be read; those before are over. */
  expect(queries: number): void {
    this.#queries = this.#byQuery.size + queries;
  }

  /** Adds what a response of a query held. */
  add(query: string, response: { findings: number; ended: boolean }): void {
    this.#read += response.findings;
    this.#byQuery.set(
      query,
      (this.#byQuery.get(query) ?? 0) + response.findings,
    );
    if (response.ended) {
      this.#ended.add(query);
    }
  }
}
