/** Times and sizes of the answers of one route. */
export class Answers {
  readonly #times: number[] = [];
  #bytes = 0;
  failed = 0;

  /** Asks once and waits for the whole answer. */
  async ask(url: string, token: string): Promise<void> {
    const start = performance.now();
    const response = await fetch(url, {
      headers: {
        authorization: `Bearer ${token}`,
        'accept-encoding': 'identity',
      },
    });
    const body = await response.arrayBuffer();
    this.#times.push(performance.now() - start);
    if (response.ok) {
      this.#bytes = Math.max(this.#bytes, body.byteLength);
    } else {
      this.failed += 1;
    }
  }

  get count(): number {
    return this.#times.length;
  }

  /** Largest answer in bytes, not compressed. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Milliseconds within which that share was answered. */
  within(share: number): number {
    const sorted = [...this.#times].sort((a, b) => a - b);
    return sorted[
      Math.min(sorted.length - 1, Math.floor(sorted.length * share))
    ];
  }
}
