import type { SimulatorClock } from '../../../clock/SimulatorClock';
import type { Estate } from '../../../estate/Estate';
import type { FaultRegistry } from '../../../faults/FaultRegistry';
import type { Queue } from '../Queue';
import { configEvents } from './configEvents';
import { findingEvents } from './findingEvents';
import { patchEvents } from './patchEvents';
import type { SimulatedEvent } from './SimulatedEvent';
import { toEventText } from './toEventText';

const MIN_PAUSE_MS = 200;
// Of real time, at most a tenth goes into looking for changes, also in the largest estate.
const PAUSE_FACTOR = 9;

/**
 * EventBridge with rules for what Security Hub, Config and Systems Manager tell: puts into the queue what has changed in
 * simulated time since it was last asked. Nothing runs while nobody asks.
 *
 * @internal
 */
export class EventSource {
  readonly #options: {
    estate: Estate;
    clock: SimulatorClock;
    faults: FaultRegistry;
    wallClock: () => number;
    queue: Queue;
  };
  #since: number;
  #notBefore = 0;
  #running: Promise<void> | undefined;

  constructor(options: {
    estate: Estate;
    clock: SimulatorClock;
    faults: FaultRegistry;
    wallClock: () => number;
    queue: Queue;
  }) {
    this.#options = options;
    this.#since = options.clock.now();
  }

  /** Sends the events of the time that has passed, if it is time to look again. */
  async pump(): Promise<void> {
    const { clock } = this.#options;
    if (this.#running) {
      await this.#running;
      return;
    }
    const from = this.#since;
    const to = clock.now();
    if (to === from || performance.now() < this.#notBefore) {
      return;
    }
    this.#since = to;
    if (to < from) {
      // Time was turned back: there is nothing to tell of it.
      return;
    }
    this.#running = this.#send(from, to);
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  async #send(from: number, to: number): Promise<void> {
    const { queue, estate, faults } = this.#options;
    const start = performance.now();
    const span = { estate, faults, from, to };
    const sources: Array<AsyncIterable<SimulatedEvent>> = [
      findingEvents(span),
      configEvents(span),
      patchEvents(span),
    ];
    for (const source of sources) {
      for await (const event of source) {
        queue.send(toEventText(event));
      }
    }
    const end = performance.now();
    this.#notBefore =
      end + Math.max(MIN_PAUSE_MS, (end - start) * PAUSE_FACTOR);
  }
}
