import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleRequest, type Parts } from './handleRequest.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** The body as text; undefined when it is longer than the service reads. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers requests of Node's HTTPS server. */
export function createListener(parts: Parts) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Content-Type', 'application/json');
    try {
      const body = await readBody(request);
      if (body === undefined) {
        response.writeHead(413, { Connection: 'close' });
        response.end('{"error":"The body is too long"}');
        return;
      }
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      const answer = await handleRequest(
        { method: request.method ?? 'GET', path: pathname, body },
        parts,
      );
      response.writeHead(answer.status);
      response.end(answer.body);
    } catch (error) {
      console.error(error);
      response.writeHead(500);
      response.end('{"error":"Something went wrong"}');
    }
  };
}
