/** The time that this process believes in: real time, moved by an offset. @internal */
export class MovableClock {
  readonly #real = Date.now;
  #offset = 0;

  /** Replaces the global `Date`, so that everything in this process lives in the time of this clock. */
  install(): void {
    const now = () => this.now();
    globalThis.Date = new Proxy(Date, {
      construct: (target, args, newTarget) =>
        Reflect.construct(
          target,
          args.length === 0 ? [now()] : args,
          newTarget,
        ),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#real() + this.#offset;
  }

  /** Moves the clock to so many days before real time. */
  setDaysAgo(days: number): void {
    this.#offset = -days * 24 * 60 * 60 * 1000;
  }
}
