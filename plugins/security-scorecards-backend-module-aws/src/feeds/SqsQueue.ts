import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type QueueAttributeName,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { AwsCaller } from '../clients/AwsCaller';
import { describeQueueError } from './describeQueueError';

// What SQS takes and gives at once.
const BATCH = 10;

/** A message as it was received. @internal */
export interface QueueMessage {
  body: string;
  receiptHandle: string;
  /** Milliseconds since 1970. */
  sentAt: number | undefined;
  /** Received before and not deleted. */
  again: boolean;
}

const messageSchema = z.object({
  Body: z.string().catch(''),
  ReceiptHandle: z.string(),
  Attributes: z
    .object({
      SentTimestamp: z.coerce.number().int().optional().catch(undefined),
      ApproximateReceiveCount: z.coerce.number().catch(1),
    })
    .catch({ ApproximateReceiveCount: 1 }),
});

/** The calls on one queue. @internal */
export class SqsQueue {
  readonly #url: string;
  readonly #receiver: AwsCaller<SQSClient>;
  readonly #keeper: AwsCaller<SQSClient>;

  /**
   * @param options - `receiver` is called off when the feed ends; `keeper` is not, so that what was stored by then can still be
   * deleted
   */
  constructor(options: {
    url: string;
    receiver: AwsCaller<SQSClient>;
    keeper: AwsCaller<SQSClient>;
  }) {
    this.#url = options.url;
    this.#receiver = options.receiver;
    this.#keeper = options.keeper;
  }

  /** At most ten messages, hidden for `visibilitySeconds`; waits up to `waitSeconds`, at most 20, for the first. */
  async receive(options: {
    waitSeconds: number;
    visibilitySeconds: number;
  }): Promise<QueueMessage[]> {
    const { Messages = [] } = await this.#call(
      this.#receiver,
      'ReceiveMessage',
      (client, sendOptions) =>
        client.send(
          new ReceiveMessageCommand({
            QueueUrl: this.#url,
            MaxNumberOfMessages: BATCH,
            WaitTimeSeconds: options.waitSeconds,
            VisibilityTimeout: options.visibilitySeconds,
            MessageSystemAttributeNames: [
              'SentTimestamp',
              'ApproximateReceiveCount',
            ],
          }),
          sendOptions,
        ),
    );
    return Messages.flatMap(raw => {
      const { data } = messageSchema.safeParse(raw);
      return data
        ? [
            {
              body: data.Body,
              receiptHandle: data.ReceiptHandle,
              sentAt: data.Attributes.SentTimestamp,
              again: data.Attributes.ApproximateReceiveCount > 1,
            },
          ]
        : [];
    });
  }

  /** Returns how many messages could not be deleted, which come again. */
  async delete(messages: readonly QueueMessage[]): Promise<number> {
    let failed = 0;
    for (const entries of entriesOf(messages)) {
      const { Failed = [] } = await this.#call(
        this.#keeper,
        'DeleteMessageBatch',
        (client, options) =>
          client.send(
            new DeleteMessageBatchCommand({
              QueueUrl: this.#url,
              Entries: entries,
            }),
            options,
          ),
      );
      failed += Failed.length;
    }
    return failed;
  }

  /** Hides messages for so many seconds from now on; those that are visible again stay so. */
  async hide(
    messages: readonly QueueMessage[],
    seconds: number,
  ): Promise<void> {
    for (const entries of entriesOf(messages)) {
      await this.#call(
        this.#keeper,
        'ChangeMessageVisibilityBatch',
        (client, options) =>
          client.send(
            new ChangeMessageVisibilityBatchCommand({
              QueueUrl: this.#url,
              Entries: entries.map(entry => ({
                ...entry,
                VisibilityTimeout: seconds,
              })),
            }),
            options,
          ),
      );
    }
  }

  /** @param url - of another queue of the same account; this one by default */
  async attributes(
    names: QueueAttributeName[],
    url: string = this.#url,
  ): Promise<Partial<Record<string, string>>> {
    const { Attributes = {} } = await this.#call(
      this.#receiver,
      'GetQueueAttributes',
      (client, options) =>
        client.send(
          new GetQueueAttributesCommand({
            QueueUrl: url,
            AttributeNames: names,
          }),
          options,
        ),
    );
    return Attributes;
  }

  async #call<T>(
    caller: AwsCaller<SQSClient>,
    operation: string,
    send: (
      client: SQSClient,
      options: { abortSignal: AbortSignal },
    ) => Promise<T>,
  ): Promise<T> {
    try {
      return await caller.call(operation, send);
    } catch (error) {
      throw describeQueueError(error, this.#url);
    }
  }
}

function entriesOf(messages: readonly QueueMessage[]) {
  const batches: Array<Array<{ Id: string; ReceiptHandle: string }>> = [];
  for (let start = 0; start < messages.length; start += BATCH) {
    batches.push(
      messages.slice(start, start + BATCH).map(({ receiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle: receiptHandle,
      })),
    );
  }
  return batches;
}
