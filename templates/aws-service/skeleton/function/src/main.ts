import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { createRegister } from './createRegister.ts';
import { BucketDocuments } from './Documents.ts';
import { handleRequest } from './handleRequest.ts';
import { setting } from './setting.ts';

const parts = {
  documents: new BucketDocuments(setting('DOCUMENTS_BUCKET')),
  register: createRegister(),
  clock: () => new Date(),
  newId: randomUUID,
};

/** Entry point of the function. */
export async function handler(
  event: APIGatewayProxyEvent,
): Promise<APIGatewayProxyResult> {
  const { status, body } = await handleRequest(
    {
      method: event.httpMethod,
      path: event.path,
      body: event.body ?? undefined,
    },
    parts,
  );
  return {
    statusCode: status,
    body,
    headers: { 'Content-Type': 'application/json' },
  };
}
