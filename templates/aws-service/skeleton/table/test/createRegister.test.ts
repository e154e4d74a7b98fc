import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DynamoDBClient, type PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createRegister } from '../src/createRegister.ts';

it('writes a row that replaces no other', async () => {
  process.env.ITEMS_TABLE = 'items';
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const sent: PutItemCommand['input'][] = [];
  client.middlewareStack.add(
    () => async args => {
      sent.push(args.input as PutItemCommand['input']);
      return { output: { $metadata: {} }, response: undefined };
    },
    { step: 'initialize', priority: 'high' },
  );
  await createRegister(client).add({
    id: 'a',
    name: 'first',
    createdAt: '2030-01-02T03:04:05.000Z',
  });
  assert.equal(sent[0]?.TableName, 'items');
  assert.deepEqual(sent[0]?.Item?.name, { S: 'first' });
  assert.equal(sent[0]?.ConditionExpression, 'attribute_not_exists(id)');
});
