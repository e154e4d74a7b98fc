import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freePort } from './ports.mjs';
import { Service } from './Service.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scorecards-service-'));

after(() => rmSync(folder, { recursive: true }));

const start = script =>
  new Service({
    name: 'sample',
    command: [process.execPath, '-e', script],
    cwd: folder,
    env: process.env,
    logFile: join(folder, 'sample.log'),
    echo: false,
  });

test('waits for an answer, then stops', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const service = start(
    `setTimeout(() => require('http').createServer((_, r) => r.end('x')).listen(${port}, '127.0.0.1'), 300)`,
  );
  await service.answers(url, status => status === 200, 10_000);
  await service.stop();
  await assert.rejects(fetch(url));
});

test('ends the children of the process too', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child = `require('http').createServer((_, r) => r.end('x')).listen(${port}, '127.0.0.1')`;
  const service = start(
    `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
      child,
    )}]);
     setTimeout(() => {}, 60000)`,
  );
  await service.answers(url, status => status === 200, 10_000);
  await service.stop();
  await assert.rejects(fetch(url));
});

test('tells why a process ended, with the end of its log', async () => {
  const service = start(`console.error('no disk'); process.exit(3)`);
  await assert.rejects(
    service.answers('http://127.0.0.1:9/', () => true, 10_000),
    {
      message: /no disk[\s\S]*The sample ended \(3\)/,
    },
  );
});

test('gives up on a process that does not answer', async () => {
  const service = start('setTimeout(() => {}, 60000)');
  await assert.rejects(
    service.answers('http://127.0.0.1:9/', () => true, 500),
    { message: /does not answer/ },
  );
  await service.stop();
});
