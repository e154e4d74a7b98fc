import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { AwsError } from '../../protocols/AwsError';
import { defineOperation, type Operation } from '../../protocols/Operation';
import type { EventSource } from './events/EventSource';
import { entryIdsNotDistinct, invalidParameter } from './errors';
import type { Queue, ReceivedMessage } from './Queue';
import type { QueueDirectory } from './QueueDirectory';

// How often a waiting receive looks again.
const LOOK_EVERY_MS = 100;

const queueUrl = z.string().min(1);
const visibilityTimeout = z.number().int().min(0).max(43_200);
const entries = <T extends z.ZodRawShape>(shape: T) =>
  z
    .array(z.object({ Id: z.string().regex(/^[\w-]{1,80}$/), ...shape }))
    .min(1)
    .max(10);

const receiveInput = z.object({
  QueueUrl: queueUrl,
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: visibilityTimeout.optional(),
  WaitTimeSeconds: z.number().int().min(0).max(20).optional(),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
});

function describe(message: ReceivedMessage, wanted: readonly string[]) {
  const attributes: Record<string, string> = {
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    SenderId: 'AIDAISDQTXXRHOS2XVDSU',
    SentTimestamp: String(message.sentAt),
  };
  const named = Object.entries(attributes).filter(
    ([name]) => wanted.includes('All') || wanted.includes(name),
  );
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    MD5OfBody: message.bodyDigest,
    Body: message.body,
    ...(named.length > 0 ? { Attributes: Object.fromEntries(named) } : {}),
  };
}

// Makes a batch of single calls; an entry that fails does not keep the others.
function inBatch<T extends { Id: string }>(
  batch: readonly T[],
  work: (entry: T) => void,
) {
  if (new Set(batch.map(({ Id }) => Id)).size < batch.length) {
    throw entryIdsNotDistinct();
  }
  const successful: Array<{ Id: string }> = [];
  const failed: object[] = [];
  for (const entry of batch) {
    try {
      work(entry);
      successful.push({ Id: entry.Id });
    } catch (error) {
      if (!(error instanceof AwsError)) {
        throw error;
      }
      failed.push({
        Id: entry.Id,
        SenderFault: true,
        Code: error.code,
        Message: error.message,
      });
    }
  }
  return { Successful: successful, Failed: failed };
}

/** Operations on messages. @internal */
export function messageOperations(options: {
  queues: QueueDirectory;
  source: EventSource;
}): readonly Operation[] {
  const { queues, source } = options;

  async function messagesOf(
    queue: Queue,
    look: () => ReceivedMessage[],
    waitMs: number,
    signal: AbortSignal,
  ): Promise<ReceivedMessage[]> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      if (queue === queues.events) {
        await source.pump();
      }
      // Nobody listens any more: what is taken now would be hidden for nothing.
      const messages = signal.aborted ? [] : look();
      if (messages.length > 0 || waited >= waitMs || signal.aborted) {
        return messages;
      }
      await setTimeout(LOOK_EVERY_MS, undefined, { ref: false });
    }
  }

  return [
    defineOperation({
      name: 'ReceiveMessage',
      action: 'sqs:ReceiveMessage',
      input: receiveInput,
      invalid: invalidParameter,
      async handle(request, context) {
        const queue = queues.byUrl(request.QueueUrl, context);
        const kinds = context.faults.map(({ kind }) => kind);
        const messages = await messagesOf(
          queue,
          () =>
            queue.receive({
              limit: request.MaxNumberOfMessages,
              visibilityTimeout: request.VisibilityTimeout,
              duplicate: kinds.includes('duplicated-messages'),
              disorder: kinds.includes('reordered-messages'),
            }),
          (request.WaitTimeSeconds ?? queue.settings.receiveWaitTime) * 1000,
          context.signal,
        );
        const wanted = [
          ...request.AttributeNames,
          ...request.MessageSystemAttributeNames,
        ];
        return messages.length > 0
          ? { Messages: messages.map(message => describe(message, wanted)) }
          : {};
      },
    }),
    defineOperation({
      name: 'DeleteMessage',
      action: 'sqs:DeleteMessage',
      input: z.object({ QueueUrl: queueUrl, ReceiptHandle: z.string() }),
      invalid: invalidParameter,
      handle(request, context) {
        queues.byUrl(request.QueueUrl, context).delete(request.ReceiptHandle);
        return {};
      },
    }),
    defineOperation({
      name: 'DeleteMessageBatch',
      action: 'sqs:DeleteMessage',
      input: z.object({
        QueueUrl: queueUrl,
        Entries: entries({ ReceiptHandle: z.string() }),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const queue = queues.byUrl(request.QueueUrl, context);
        return inBatch(request.Entries, entry =>
          queue.delete(entry.ReceiptHandle),
        );
      },
    }),
    defineOperation({
      name: 'ChangeMessageVisibility',
      action: 'sqs:ChangeMessageVisibility',
      input: z.object({
        QueueUrl: queueUrl,
        ReceiptHandle: z.string(),
        VisibilityTimeout: visibilityTimeout,
      }),
      invalid: invalidParameter,
      handle(request, context) {
        queues
          .byUrl(request.QueueUrl, context)
          .changeVisibility(request.ReceiptHandle, request.VisibilityTimeout);
        return {};
      },
    }),
    defineOperation({
      name: 'ChangeMessageVisibilityBatch',
      action: 'sqs:ChangeMessageVisibility',
      input: z.object({
        QueueUrl: queueUrl,
        Entries: entries({
          ReceiptHandle: z.string(),
          VisibilityTimeout: visibilityTimeout,
        }),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const queue = queues.byUrl(request.QueueUrl, context);
        return inBatch(request.Entries, entry =>
          queue.changeVisibility(entry.ReceiptHandle, entry.VisibilityTimeout),
        );
      },
    }),
    defineOperation({
      name: 'SendMessage',
      action: 'sqs:SendMessage',
      input: z.object({
        QueueUrl: queueUrl,
        MessageBody: z.string().min(1).max(1_048_576),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { id, bodyDigest } = queues
          .byUrl(request.QueueUrl, context)
          .send(request.MessageBody);
        return { MessageId: id, MD5OfMessageBody: bodyDigest };
      },
    }),
  ];
}
