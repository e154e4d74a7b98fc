import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handleRequest, type Request } from '../src/handleRequest.ts';
import type { Item } from '../src/Item.ts';

const ID = '5f0c8a52-6d0e-4a6b-9b5e-0d6f2f1f4b11';

function setUp() {
  const kept = new Map<string, Item>();
  const registered: Item[] = [];
  const handle = (request: Request) =>
    handleRequest(request, {
      documents: {
        put: async item => void kept.set(item.id, item),
        get: async id =>
          kept.has(id) ? JSON.stringify(kept.get(id)) : undefined,
      },
      register: { add: async item => void registered.push(item) },
      clock: () => new Date('2030-01-02T03:04:05Z'),
      newId: () => ID,
    });
  return { handle, registered };
}

describe('handleRequest', () => {
  it('keeps an item, registers it and gives it back', async () => {
    const { handle, registered } = setUp();
    const created = await handle({
      method: 'POST',
      path: '/items',
      body: '{"name":"first"}',
    });
    const item = {
      id: ID,
      name: 'first',
      createdAt: '2030-01-02T03:04:05.000Z',
    };
    assert.equal(created.status, 201);
    assert.deepEqual(JSON.parse(created.body), item);
    assert.deepEqual(registered, [item]);
    const read = await handle({ method: 'GET', path: `/items/${ID}` });
    assert.deepEqual(JSON.parse(read.body), item);
  });

  for (const body of [
    undefined,
    'x',
    '{}',
    '{"name":""}',
    '{"name":1}',
    'null',
  ]) {
    it(`refuses the body ${body} and keeps nothing`, async () => {
      const { handle, registered } = setUp();
      const { status } = await handle({ method: 'POST', path: '/items', body });
      assert.equal(status, 400);
      assert.deepEqual(registered, []);
    });
  }

  it('tells that it is well', async () => {
    const { status } = await setUp().handle({ method: 'GET', path: '/health' });
    assert.equal(status, 200);
  });

  for (const [method, path] of [
    ['GET', `/items/${ID}`],
    ['GET', '/items/../secret'],
    ['DELETE', `/items/${ID}`],
  ] as const) {
    it(`knows nothing of ${method} ${path}`, async () => {
      const { status } = await setUp().handle({ method, path });
      assert.equal(status, 404);
    });
  }
});
