import type { Documents } from './Documents.ts';
import type { Item } from './Item.ts';
import { parseItemName } from './parseItem.ts';
import type { Register } from './Register.ts';

export interface Request {
  method: string;
  path: string;
  body?: string;
}

export interface Response {
  status: number;
  body: string;
}

export interface Parts {
  documents: Documents;
  register: Register;
  clock: () => Date;
  newId: () => string;
}

const ITEM = /^\/items\/([0-9a-f-]{36})$/;

function answer(status: number, body: unknown): Response {
  return { status, body: JSON.stringify(body) };
}

/** Answers a request: `GET /health`, `POST /items`, `GET /items/<id>`. */
export async function handleRequest(
  { method, path, body }: Request,
  { documents, register, clock, newId }: Parts,
): Promise<Response> {
  if (method === 'GET' && path === '/health') {
    return answer(200, { status: 'ok' });
  }
  if (method === 'POST' && path === '/items') {
    let name: string;
    try {
      name = parseItemName(body);
    } catch (error) {
      if (error instanceof TypeError) {
        return answer(400, { error: error.message });
      }
      throw error;
    }
    const item: Item = { id: newId(), name, createdAt: clock().toISOString() };
    await documents.put(item);
    await register.add(item);
    return answer(201, item);
  }
  const id = method === 'GET' ? ITEM.exec(path)?.[1] : undefined;
  const document = id && (await documents.get(id));
  return document
    ? { status: 200, body: document }
    : answer(404, { error: 'There is no such thing' });
}
