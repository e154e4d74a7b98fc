import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type {
  EvidenceFeed,
  FeedBatch,
} from 'backstage-plugin-security-scorecards-node';
import type { AwsConnector } from '../clients/AwsConnector';
import type { Timer } from '../clients/Timer';
import { merge } from '../collectors/merge';
import type { EventQueueSettings } from '../config/eventFeed';
import type { EventConverter } from './EventConverter';
import { MessageLease } from './MessageLease';
import { type QueueMessage, SqsQueue } from './SqsQueue';
import { watchDeadLetters } from './watchDeadLetters';

// Under load, messages of several receives are stored together.
const MAX_MESSAGES = 100;
// SQS waits no longer.
const MAX_WAIT_SECONDS = 20;

/** What the feed is made of. @internal */
export interface SqsEventFeedOptions {
  settings: EventQueueSettings;
  source: EvidenceSource;
  converter: EventConverter;
  connector: AwsConnector;
  timer: Timer;
  /** How long one request may take, as the connector has it. */
  requestTimeoutMs: number;
  /** How long messages stay hidden that nobody keeps so. */
  visibilitySeconds?: number;
}

interface Session {
  queue: SqsQueue;
  logger: LoggerService;
  signal: AbortSignal;
}

/**
 * Reads events of Security Hub and Config from an SQS queue.
 *
 * A message is deleted once its page was stored. Until then it stays hidden, and if that never happens it comes again, as standard
 * queues deliver at least once and in any order anyway. What is no event at all is left alone, for the queue to
 * move to its dead-letter queue.
 * @internal
 */
export class SqsEventFeed implements EvidenceFeed {
  readonly id: string;
  readonly source: EvidenceSource;
  readonly title: string;
  readonly #options: SqsEventFeedOptions;
  readonly #visibilitySeconds: number;
  readonly #waitSeconds: number;

  constructor(options: SqsEventFeedOptions) {
    const { accountId, region, name } = options.settings;
    this.id = `aws-events:${accountId}:${region}:${name}`;
    this.source = options.source;
    this.title = `Events of queue ${name} (${accountId}, ${region})`;
    this.#options = options;
    this.#visibilitySeconds = options.visibilitySeconds ?? 60;
    // Half of the time that a request has, so that waiting is never taken for a request that hangs.
    this.#waitSeconds = Math.min(
      MAX_WAIT_SECONDS,
      Math.floor(options.requestTimeoutMs / 2000),
    );
  }

  async *receive(options: {
    signal: AbortSignal;
    logger: LoggerService;
  }): AsyncGenerator<FeedBatch, void, void> {
    const { connector, settings, timer } = this.#options;
    const ended = new AbortController();
    const signal = AbortSignal.any([options.signal, ended.signal]);
    const place = { ...settings, job: 'event-feed' as const };
    const receiver = await connector.connect('sqs', { ...place, signal });
    const keeper = await connector.connect('sqs', {
      ...place,
      signal: new AbortController().signal,
    });
    const queue = new SqsQueue({ url: settings.url, receiver, keeper });
    const session = { queue, logger: options.logger, signal };
    const sources = [
      ...Array.from(
        { length: settings.receivers },
        () => () => this.#batches(session),
      ),
      () => problemsOf({ queue, url: settings.url, timer, signal }),
    ];
    try {
      for await (const batch of merge(sources, sources.length)) {
        let goesOn = false;
        try {
          yield batch;
          goesOn = true;
        } finally {
          if (!goesOn) {
            // Else the end would wait for receives under way.
            ended.abort(new Error('The feed was ended'));
          }
        }
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    } finally {
      ended.abort(new Error('The feed was ended'));
      receiver.close();
      keeper.close();
    }
  }

  async *#batches(session: Session): AsyncGenerator<FeedBatch, void, void> {
    const { queue, signal } = session;
    while (!signal.aborted) {
      const messages = await this.#receive(queue, this.#waitSeconds);
      let more = messages.length;
      while (more > 0 && messages.length < MAX_MESSAGES) {
        const next = await this.#receive(queue, 0);
        messages.push(...next);
        more = next.length;
      }
      if (messages.length > 0) {
        yield this.#batchOf(messages, session);
      }
    }
  }

  async #receive(
    queue: SqsQueue,
    waitSeconds: number,
  ): Promise<QueueMessage[]> {
    const visibilitySeconds = this.#visibilitySeconds;
    return queue.receive({ waitSeconds, visibilitySeconds });
  }

  #batchOf(messages: QueueMessage[], session: Session): FeedBatch {
    const { timer, converter } = this.#options;
    const { queue, logger, signal } = session;
    const { page, malformed } = converter.convert(messages, timer.now());
    const left = new Set(malformed);
    const usable = messages.filter(message => !left.has(message));
    const lease = new MessageLease({
      queue,
      messages: usable,
      visibilitySeconds: this.#visibilitySeconds,
      timer,
      logger,
      signal,
    });
    const sentAt = messages.flatMap(message => message.sentAt ?? []);
    return {
      page,
      messages: messages.length,
      ...(sentAt.length > 0
        ? { sentAt: new Date(Math.min(...sentAt)).toISOString() }
        : {}),
      async acknowledge() {
        lease.end();
        const failed = await queue.delete(usable);
        if (failed > 0) {
          logger.debug(
            'Messages were stored and not deleted; they come again',
            {
              messages: failed,
            },
          );
        }
      },
    };
  }
}

async function* problemsOf(
  options: Parameters<typeof watchDeadLetters>[0],
): AsyncGenerator<FeedBatch, void, void> {
  for await (const problems of watchDeadLetters(options)) {
    yield {
      page: { evidence: [], resources: [], skipped: [] },
      messages: 0,
      problems,
      acknowledge: async () => {},
    };
  }
}
