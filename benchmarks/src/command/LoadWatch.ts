import { loadavg } from 'node:os';

/** The load of the machine, which is told with each figure. */
export class LoadWatch {
  readonly #start = loadavg()[0];

  toString(): string {
    return `load ${this.#start.toFixed(1)} at the start, ${loadavg()[0].toFixed(
      1,
    )} at the end`;
  }
}
