import { createHash, randomUUID } from 'node:crypto';
import { invalidReceiptHandle, messageNotInflight, overLimit } from './errors';

/**
 * A message as it is received.
 *
 * @internal
 */
export interface ReceivedMessage {
  readonly id: string;
  readonly body: string;
  readonly bodyDigest: string;
  readonly receiptHandle: string;
  /** Times in epoch milliseconds of real time. */
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  readonly receiveCount: number;
}

/**
 * What can be set on a queue.
 *
 * @internal
 */
export interface QueueSettings {
  /** Seconds. */
  visibilityTimeout: number;
  /** Seconds that a receive waits when it says nothing itself. */
  receiveWaitTime: number;
  /** Where messages go that were received more often than `maxReceiveCount`. */
  redrive?: { target: Queue; maxReceiveCount: number };
}

interface StoredMessage {
  readonly id: string;
  readonly body: string;
  readonly bodyDigest: string;
  readonly sentAt: number;
  firstReceivedAt: number | undefined;
  receiveCount: number;
}

interface Flight {
  readonly message: StoredMessage;
  visibleAt: number;
}

// Limits of a standard queue.
const MAX_IN_FLIGHT = 120_000;
const RETENTION = 4 * 24 * 3_600_000;
// Which of the first messages comes next is drawn when they are to be out of order.
const DISORDER = 1_000;

/**
 * A standard queue: messages are hidden while somebody works on them, come back when they were not deleted in time, and go
 * to the dead-letter queue when they came back too often.
 *
 * @internal
 */
export class Queue {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** Real time, epoch milliseconds. */
  readonly createdAt: number;
  readonly settings: QueueSettings;
  readonly #ready: StoredMessage[] = [];
  readonly #flights = new Map<string, Flight>();
  readonly #spent = new Set<string>();
  readonly #wallClock: () => number;

  constructor(options: {
    name: string;
    accountId: string;
    region: string;
    settings: QueueSettings;
    wallClock: () => number;
  }) {
    this.name = options.name;
    this.accountId = options.accountId;
    this.region = options.region;
    this.settings = options.settings;
    this.#wallClock = options.wallClock;
    this.createdAt = options.wallClock();
  }

  get arn(): string {
    return `arn:aws:sqs:${this.region}:${this.accountId}:${this.name}`;
  }

  /** Adds a message and returns its id. */
  send(body: string): { id: string; bodyDigest: string } {
    const id = randomUUID();
    const bodyDigest = createHash('md5').update(body).digest('hex');
    this.#ready.push({
      id,
      body,
      bodyDigest,
      sentAt: this.#wallClock(),
      firstReceivedAt: undefined,
      receiveCount: 0,
    });
    return { id, bodyDigest };
  }

  /**
   * Takes messages and hides them.
   *
   * @param options - `duplicate` leaves a second copy of each behind, `disorder` takes them out of order
   */
  receive(options: {
    limit: number;
    visibilityTimeout?: number;
    duplicate?: boolean;
    disorder?: boolean;
  }): ReceivedMessage[] {
    const now = this.#wallClock();
    this.#land(now);
    const { limit, visibilityTimeout, duplicate, disorder } = options;
    const taken: ReceivedMessage[] = [];
    const copies: StoredMessage[] = [];
    while (taken.length < limit && this.#ready.length > 0) {
      if (this.#flights.size >= MAX_IN_FLIGHT) {
        throw overLimit();
      }
      const place = disorder
        ? Math.floor(Math.random() * Math.min(DISORDER, this.#ready.length))
        : 0;
      const [message] = this.#ready.splice(place, 1);
      if (this.#isOver(message, now)) {
        continue;
      }
      message.receiveCount += 1;
      message.firstReceivedAt ??= now;
      const receiptHandle = randomUUID();
      this.#flights.set(receiptHandle, {
        message,
        visibleAt:
          now + (visibilityTimeout ?? this.settings.visibilityTimeout) * 1000,
      });
      taken.push({
        ...message,
        firstReceivedAt: message.firstReceivedAt,
        receiptHandle,
      });
      if (duplicate) {
        copies.push({ ...message });
      }
    }
    this.#ready.push(...copies);
    return taken;
  }

  /** Forgets a message; does nothing when that was done before. */
  delete(receiptHandle: string): void {
    if (this.#spent.has(receiptHandle)) {
      return;
    }
    if (!this.#flights.delete(receiptHandle)) {
      throw invalidReceiptHandle();
    }
    this.#spend(receiptHandle);
  }

  /** Hides a message for that many seconds from now on; 0 shows it at once. */
  changeVisibility(receiptHandle: string, seconds: number): void {
    const now = this.#wallClock();
    this.#land(now);
    const flight = this.#flights.get(receiptHandle);
    if (!flight) {
      throw this.#spent.has(receiptHandle)
        ? messageNotInflight()
        : invalidReceiptHandle();
    }
    flight.visibleAt = now + seconds * 1000;
  }

  /** Messages that can be received, and those that somebody works on. */
  count(): { visible: number; inFlight: number } {
    this.#land(this.#wallClock());
    return { visible: this.#ready.length, inFlight: this.#flights.size };
  }

  // Whether the message leaves the queue instead of being received: too old, or received too often.
  #isOver(message: StoredMessage, now: number): boolean {
    if (now - message.sentAt > RETENTION) {
      return true;
    }
    const { redrive } = this.settings;
    if (redrive && message.receiveCount >= redrive.maxReceiveCount) {
      redrive.target.#ready.push({
        ...message,
        receiveCount: 0,
        firstReceivedAt: undefined,
      });
      return true;
    }
    return false;
  }

  // Shows the messages again whose time is over. AWS would still delete them by the old receipt handle until they are
  // received again; here the handle is spent, so that a client that is too late notices.
  #land(now: number): void {
    for (const [receiptHandle, { message, visibleAt }] of this.#flights) {
      if (visibleAt <= now) {
        this.#flights.delete(receiptHandle);
        this.#spend(receiptHandle);
        this.#ready.push(message);
      }
    }
  }

  #spend(receiptHandle: string): void {
    this.#spent.add(receiptHandle);
    const oldest = this.#spent.values().next().value;
    if (this.#spent.size > MAX_IN_FLIGHT && oldest !== undefined) {
      this.#spent.delete(oldest);
    }
  }
}
