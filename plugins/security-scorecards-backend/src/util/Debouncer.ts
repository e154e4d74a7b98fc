/** Calls after a pause; asked again meanwhile, it keeps the earlier time. @internal */
export class Debouncer {
  readonly #action: () => void;
  #timer: NodeJS.Timeout | undefined;
  #dueAt = Infinity;

  constructor(action: () => void) {
    this.#action = action;
  }

  /** Asks for a call within so many milliseconds. */
  request(delayMs: number): void {
    const dueAt = performance.now() + delayMs;
    if (dueAt >= this.#dueAt) {
      return;
    }
    this.cancel();
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => {
      this.#dueAt = Infinity;
      this.#action();
    }, delayMs).unref();
  }

  /** Takes back what was asked for. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
  }
}
