import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createRegister } from '../src/createRegister.ts';

it('sends the item as a message', async () => {
  process.env.ITEMS_QUEUE_URL = 'https://sqs.eu-west-1.amazonaws.com/1/items';
  const client = new SQSClient({ region: 'eu-west-1' });
  const sent: SendMessageCommand['input'][] = [];
  client.middlewareStack.add(
    () => async args => {
      sent.push(args.input as SendMessageCommand['input']);
      return { output: { $metadata: {} }, response: undefined };
    },
    { step: 'initialize', priority: 'high' },
  );
  const item = {
    id: 'a',
    name: 'first',
    createdAt: '2030-01-02T03:04:05.000Z',
  };
  await createRegister(client).add(item);
  assert.equal(sent[0]?.QueueUrl, process.env.ITEMS_QUEUE_URL);
  assert.deepEqual(JSON.parse(sent[0]?.MessageBody ?? ''), item);
});
