import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Register } from './Register.ts';
import { setting } from './setting.ts';

/** Registers items in the table. */
export function createRegister(
  client: Pick<DynamoDBClient, 'send'> = new DynamoDBClient({}),
): Register {
  const table = setting('ITEMS_TABLE');
  return {
    async add({ id, name, createdAt }) {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            id: { S: id },
            name: { S: name },
            createdAt: { S: createdAt },
          },
          ConditionExpression: 'attribute_not_exists(id)',
        }),
      );
    },
  };
}
