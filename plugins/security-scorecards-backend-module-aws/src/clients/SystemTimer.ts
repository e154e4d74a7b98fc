import { setTimeout as delay } from 'node:timers/promises';
import type { Timer } from './Timer';

/** The time of this machine. @internal */
export class SystemTimer implements Timer {
  now(): number {
    return Date.now();
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    try {
      await delay(ms, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }
}
