import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Timer } from '../clients/Timer';
import type { QueueMessage, SqsQueue } from './SqsQueue';

// Who holds messages longer than this has forgotten them; they come again.
const MAX_HOLD_MS = 15 * 60_000;

/**
 * Keeps messages hidden while they are worked on.
 * @internal
 */
export class MessageLease {
  readonly #done = new AbortController();

  constructor(options: {
    queue: SqsQueue;
    messages: readonly QueueMessage[];
    visibilitySeconds: number;
    timer: Timer;
    logger: LoggerService;
    /** Ends the lease with the feed. */
    signal: AbortSignal;
  }) {
    const signal = AbortSignal.any([options.signal, this.#done.signal]);
    this.#keep({ ...options, signal }).catch(error => {
      if (!signal.aborted) {
        options.logger.warn('Messages of an event feed were not kept hidden', {
          error: stringifyError(error),
        });
      }
    });
  }

  end(): void {
    this.#done.abort(new Error('The messages are done with'));
  }

  async #keep(options: {
    queue: SqsQueue;
    messages: readonly QueueMessage[];
    visibilitySeconds: number;
    timer: Timer;
    signal: AbortSignal;
  }): Promise<void> {
    const { queue, messages, visibilitySeconds, timer, signal } = options;
    const until = timer.now() + MAX_HOLD_MS;
    while (timer.now() < until) {
      await timer.sleep((visibilitySeconds * 1000) / 2, signal);
      await queue.hide(messages, visibilitySeconds);
    }
  }
}
