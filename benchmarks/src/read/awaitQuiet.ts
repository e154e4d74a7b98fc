import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorProcess } from '../ingest/endToEnd/SimulatorProcess';

/** Waits until AWS was not called for so long, at least once after it was called at all. */
export async function awaitQuiet(
  simulator: SimulatorProcess,
  options: { quietMs: number; meanwhile?: () => Promise<unknown> },
): Promise<void> {
  let calls = 0;
  for (let since = Date.now(); Date.now() - since < options.quietMs; ) {
    const now = await simulator.allCalls();
    if (now !== calls || now === 0) {
      calls = now;
      since = Date.now();
    }
    await options.meanwhile?.();
    await sleep(100);
  }
}
