/**
 * Lets one write go on while the next one is gathered. Writes never overlap and keep their order, and after one that failed
 * there is no other.
 */
export class WriteBehind {
  readonly #failed = new AbortController();
  #running: Promise<void> = Promise.resolve();

  static create(): WriteBehind {
    return new WriteBehind();
  }

  private constructor() {}

  /** Aborted with the error of a write as soon as it fails. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  /** Waits for the write under way, and throws its error. */
  async settle(): Promise<void> {
    await this.#running;
  }

  /**
   * Begins a write. {@link WriteBehind.settle} has to be awaited before, and nothing else awaited in between.
   */
  begin(write: () => Promise<void>): void {
    this.#running = write();
    this.#running.catch(error => this.#failed.abort(error));
  }
}
