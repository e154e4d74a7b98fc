import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { claimDataFolder } from './dataFolder.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecards-data-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('keeps the databases of earlier runs', () => {
  claimDataFolder(folder, { fresh: false })();
  writeFileSync(join(folder, 'database/catalog.sqlite'), 'history');
  claimDataFolder(folder, { fresh: false })();
  assert.ok(existsSync(join(folder, 'database/catalog.sqlite')));
});

test('forgets them on request', () => {
  claimDataFolder(folder, { fresh: false })();
  writeFileSync(join(folder, 'database/catalog.sqlite'), 'history');
  claimDataFolder(folder, { fresh: true })();
  assert.ok(!existsSync(join(folder, 'database/catalog.sqlite')));
});

test('is refused while another process holds it, and free once that has ended', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(join(folder, 'portal.pid'), String(other.pid));
  assert.throws(() => claimDataFolder(folder, { fresh: false }), {
    message: new RegExp(`process ${other.pid}`),
  });
  await new Promise(resolve => other.once('exit', resolve).kill());
  claimDataFolder(folder, { fresh: false })();
});
