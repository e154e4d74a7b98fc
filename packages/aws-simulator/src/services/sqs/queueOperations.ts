import { z } from 'zod';
import { AwsError } from '../../protocols/AwsError';
import { defineOperation, type Operation } from '../../protocols/Operation';
import { invalidParameter } from './errors';
import type { EventSource } from './events/EventSource';
import type { Queue } from './Queue';
import type { QueueDirectory } from './QueueDirectory';

const NAMES = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
  'CreatedTimestamp',
  'KmsMasterKeyId',
  'MessageRetentionPeriod',
  'QueueArn',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
];

function attributesOf(queue: Queue): Record<string, string> {
  const { visible, inFlight } = queue.count();
  const { redrive, visibilityTimeout, receiveWaitTime } = queue.settings;
  return {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesDelayed: '0',
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    MessageRetentionPeriod: '345600',
    QueueArn: queue.arn,
    ReceiveMessageWaitTimeSeconds: String(receiveWaitTime),
    VisibilityTimeout: String(visibilityTimeout),
    ...(redrive
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: redrive.target.arn,
            maxReceiveCount: redrive.maxReceiveCount,
          }),
        }
      : {}),
  };
}

const settable = z.strictObject({
  VisibilityTimeout: z.coerce.number().int().min(0).max(43_200).optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(20)
    .optional(),
});

/** Operations on queues. @internal */
export function queueOperations(options: {
  queues: QueueDirectory;
  source: EventSource;
}): readonly Operation[] {
  const { queues, source } = options;
  return [
    defineOperation({
      name: 'GetQueueUrl',
      action: 'sqs:GetQueueUrl',
      input: z.object({
        QueueName: z.string(),
        QueueOwnerAWSAccountId: z.string().optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { name, accountId, region } = queues.byName(
          request.QueueName,
          request.QueueOwnerAWSAccountId ?? context.caller.accountId,
          context,
        );
        return {
          QueueUrl: `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
        };
      },
    }),
    defineOperation({
      name: 'GetQueueAttributes',
      action: 'sqs:GetQueueAttributes',
      input: z.object({
        QueueUrl: z.string(),
        AttributeNames: z.array(z.string()).default([]),
      }),
      invalid: invalidParameter,
      async handle(request, context) {
        const queue = queues.byUrl(request.QueueUrl, context);
        const wanted = request.AttributeNames;
        const unknown = wanted.find(
          name => name !== 'All' && !NAMES.includes(name),
        );
        if (unknown !== undefined) {
          throw new AwsError(
            'InvalidAttributeName',
            `Unknown Attribute ${unknown}.`,
            400,
            'InvalidAttributeName',
          );
        }
        if (queue === queues.events) {
          await source.pump();
        }
        const all = attributesOf(queue);
        const named = Object.entries(all).filter(
          ([name]) => wanted.includes('All') || wanted.includes(name),
        );
        return named.length > 0
          ? { Attributes: Object.fromEntries(named) }
          : {};
      },
    }),
    defineOperation({
      name: 'SetQueueAttributes',
      action: 'sqs:SetQueueAttributes',
      input: z.object({ QueueUrl: z.string(), Attributes: settable }),
      invalid: invalidParameter,
      handle(request, context) {
        const { settings } = queues.byUrl(request.QueueUrl, context);
        const { Attributes: wanted } = request;
        settings.visibilityTimeout =
          wanted.VisibilityTimeout ?? settings.visibilityTimeout;
        settings.receiveWaitTime =
          wanted.ReceiveMessageWaitTimeSeconds ?? settings.receiveWaitTime;
        return {};
      },
    }),
  ];
}
