import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';

/** A backend in a process of its own. */
export interface Replica {
  /** What it wrote to its log so far. */
  readonly log: string;
  /** Ends it without a chance to tidy up, as `kill -9` does. */
  kill(): Promise<void>;
}

/**
 * Starts a backend with the plugin and its AWS module against a simulator. Replicas of one database share their work.
 *
 * @param options - `database` is what `backend.database` holds, `appConfig` all else that is not of the backend
 */
export function startReplica(options: {
  simulatorUrl: string;
  database: JsonObject;
  appConfig: JsonObject;
}): Replica {
  const folder = mkdtempSync(join(tmpdir(), 'replica-'));
  const config = join(folder, 'app-config.yaml');
  writeFileSync(
    config,
    stringify({
      app: { baseUrl: 'http://127.0.0.1' },
      backend: {
        baseUrl: 'http://127.0.0.1',
        listen: { host: '127.0.0.1', port: 0 },
        database: options.database,
      },
      ...options.appConfig,
    }),
  );
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'main.ts'),
      '--config',
      config,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        AWS_ENDPOINT_URL: options.simulatorUrl,
      },
    },
  );
  let log = '';
  child.stdout.on('data', chunk => (log += chunk));
  child.stderr.on('data', chunk => (log += chunk));
  const ended = once(child, 'exit').then(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  return {
    get log() {
      return log;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
