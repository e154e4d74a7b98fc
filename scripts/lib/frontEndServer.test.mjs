import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { startFrontEndServer } from './frontEndServer.mjs';
import { freePort, HOST } from './ports.mjs';

test('survives a backend that closes its connections after an answer', async () => {
  const answered = new WeakSet();
  const backend = createServer((incoming, outgoing) => {
    if (answered.has(incoming.socket)) {
      incoming.socket.destroy();
      return;
    }
    answered.add(incoming.socket);
    outgoing.end(incoming.url);
  });
  backend.listen(0, HOST);
  await once(backend, 'listening');
  const port = await freePort();
  const server = await startFrontEndServer({
    port,
    backendPort: backend.address().port,
  });
  try {
    for (const path of ['/one', '/two', '/three']) {
      const response = await fetch(`http://${HOST}:${port}${path}`);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), path);
    }
  } finally {
    await server.stop();
    backend.closeAllConnections();
    backend.close();
  }
});
