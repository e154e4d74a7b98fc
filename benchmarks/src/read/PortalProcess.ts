import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogOf } from './catalogOf';
import { portalConfiguration, type Viewer } from './portalConfiguration';

const START_TIMEOUT_MS = 180_000;

/** The demo portal's backend in a process of its own, with a catalog of so many services. */
export class PortalProcess {
  /** @throws Error when the backend ends or is not ready in time; its log is named */
  static async start(options: {
    databaseUrl: string;
    simulatorUrl: string;
    services: number;
    /** File for the backend's log. */
    log: string;
  }): Promise<PortalProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    const port = await freePort();
    const catalogFile = join(folder, 'catalog.yaml');
    const configFile = join(folder, 'app-config.json');
    writeFileSync(catalogFile, catalogOf(options.services));
    writeFileSync(
      configFile,
      JSON.stringify(
        portalConfiguration({
          port,
          databaseUrl: options.databaseUrl,
          catalogFile,
          repositories: join(folder, 'repositories'),
        }),
      ),
    );
    const root = resolvePackagePath('benchmarks', '../packages/backend');
    const child = spawn(
      process.execPath,
      [
        '--import',
        pathToFileURL(join(root, '../../scripts/lib/exitWithParent.mjs')).href,
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        'src/index.ts',
        '--config',
        configFile,
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          AWS_ENDPOINT_URL: options.simulatorUrl,
          AWS_EC2_METADATA_DISABLED: 'true',
        },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    const log = createWriteStream(options.log);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const portal = new PortalProcess(child, folder, `http://127.0.0.1:${port}`);
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await portal.#isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        await portal.stop();
        throw new Error(`The backend is not ready; see ${options.log}`);
      }
      await sleep(500);
    }
    return portal;
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  /** A token of one who signed in; undefined while the catalog does not know the user yet. */
  async signIn(viewer: Viewer): Promise<string | undefined> {
    const response = await fetch(`${this.url}/api/auth/demo-${viewer}/refresh`);
    if (!response.ok) {
      return undefined;
    }
    const { backstageIdentity }: { backstageIdentity: { token: string } } =
      await response.json();
    return backstageIdentity.token;
  }

  /** Ends the backend at once. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGKILL');
      await once(this.child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #isReady(): Promise<boolean> {
    try {
      const url = `${this.url}/.backstage/health/v1/readiness`;
      return (await fetch(url)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') {
    throw new Error('No port is free');
  }
  return address.port;
}
