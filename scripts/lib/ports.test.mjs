import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { assertPortsFree, freePort, HOST, planPorts } from './ports.mjs';

test('the usual ports without options', () => {
  assert.deepEqual(planPorts({}), {
    frontEnd: 3000,
    backend: 7007,
    simulator: 7100,
  });
});

test('--port moves the other services too', () => {
  assert.deepEqual(planPorts({ port: '3100' }), {
    frontEnd: 3100,
    backend: 3101,
    simulator: 3102,
  });
});

test('each service can be moved alone', () => {
  assert.deepEqual(
    planPorts({ 'backend-port': '8000', 'simulator-port': '8001' }),
    { frontEnd: 3000, backend: 8000, simulator: 8001 },
  );
});

for (const port of ['0', '65536', '3000.5', 'http', '']) {
  test(`'${port}' is no port`, () => {
    assert.throws(() => planPorts({ port }), { name: 'PortalError' });
  });
}

test('two services cannot share a port', () => {
  assert.throws(() => planPorts({ port: '4000', 'backend-port': '4000' }), {
    name: 'PortalError',
    message: /must differ/,
  });
});

test('a taken port is named, with the option that moves the service', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise(resolve => server.listen(port, HOST, resolve));
  try {
    await assert.rejects(assertPortsFree({ backend: port }), {
      message: new RegExp(`Port ${port} of the backend.*--backend-port`),
    });
  } finally {
    server.close();
  }
});
