/**
 * The time that the estate lives in. It starts at a chosen instant and, unless
 * frozen, runs on with real time; it can be moved forward or set.
 *
 * @public
 */
export interface SimulatorClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Moves the clock by a number of milliseconds, which may be negative. */
  advance(milliseconds: number): void;
  /** Sets the clock to an instant. */
  set(instant: Date): void;
}

/**
 * Clock with an offset to a source of real time.
 *
 * @internal
 */
export class DefaultSimulatorClock implements SimulatorClock {
  readonly #source: () => number;
  #offset: number;

  private constructor(source: () => number, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  /** A clock that starts at `start` (default: now) and runs on. */
  static running(options?: {
    start?: Date;
    source?: () => number;
  }): DefaultSimulatorClock {
    const source = options?.source ?? Date.now;
    const offset = options?.start ? options.start.getTime() - source() : 0;
    return new DefaultSimulatorClock(source, offset);
  }

  /** A clock that only moves when told to. */
  static frozen(start: Date): DefaultSimulatorClock {
    return new DefaultSimulatorClock(() => start.getTime(), 0);
  }

  now(): number {
    return this.#source() + this.#offset;
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  set(instant: Date): void {
    this.#offset = instant.getTime() - this.#source();
  }
}
