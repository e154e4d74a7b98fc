import { demoOrganization } from '../../identity/demoOrganization';
import type { CallContext } from '../../protocols/Operation';
import { queueDoesNotExist } from './errors';
import { Queue } from './Queue';

const MAX_RECEIVES = 5;
const VISIBILITY_TIMEOUT_SECONDS = 60;

/**
 * The queues of the organisation: that of the event rules, in the administrator's account and the home Region, and its
 * dead-letter queue.
 *
 * @internal
 */
export class QueueDirectory {
  readonly events: Queue;
  readonly #queues: readonly Queue[];

  constructor(options: {
    accountId: string;
    region: string;
    wallClock: () => number;
  }) {
    const settings = {
      visibilityTimeout: VISIBILITY_TIMEOUT_SECONDS,
      receiveWaitTime: 0,
    };
    const deadLetters = new Queue({
      ...options,
      name: demoOrganization.deadLetterQueueName,
      settings: { ...settings },
    });
    this.events = new Queue({
      ...options,
      name: demoOrganization.eventQueueName,
      settings: {
        ...settings,
        redrive: { target: deadLetters, maxReceiveCount: MAX_RECEIVES },
      },
    });
    this.#queues = [this.events, deadLetters];
  }

  /** How many messages wait and how many somebody works on, by queue. */
  list(): Array<{ name: string; visible: number; inFlight: number }> {
    return this.#queues.map(queue => ({ name: queue.name, ...queue.count() }));
  }

  /**
   * The queue of a URL, whose host is of no account. Queues of other accounts and Regions are not there for the caller.
   *
   * @throws `QueueDoesNotExist`
   */
  byUrl(url: string, context: CallContext): Queue {
    const [accountId, name] = url.split('/').slice(-2);
    return this.byName(name, accountId, context);
  }

  /** @throws `QueueDoesNotExist` */
  byName(name: string, accountId: string, context: CallContext): Queue {
    const found = this.#queues.find(
      queue =>
        queue.name === name &&
        queue.accountId === accountId &&
        queue.accountId === context.caller.accountId &&
        queue.region === context.region,
    );
    if (!found) {
      throw queueDoesNotExist();
    }
    return found;
  }
}
