import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Register } from './Register.ts';
import { setting } from './setting.ts';

/** Announces items on the queue. */
export function createRegister(
  client: Pick<SQSClient, 'send'> = new SQSClient({}),
): Register {
  const url = setting('ITEMS_QUEUE_URL');
  return {
    async add(item) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify(item),
        }),
      );
    },
  };
}
