import { setImmediate } from 'node:timers/promises';
import type { Timer } from '../clients/Timer';

/** Time that passes only while somebody sleeps, so that tests don't wait. @internal */
export class VirtualTimer implements Timer {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    const wakeAt = this.#now + ms;
    await setImmediate();
    signal.throwIfAborted();
    this.#now = Math.max(this.#now, wakeAt);
  }
}
