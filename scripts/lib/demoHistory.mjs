import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { PortalError } from './PortalError.mjs';
import { freePort, HOST } from './ports.mjs';
import { withoutAws } from './portalEnvironment.mjs';
import { reviewDates } from './reviewDates.mjs';
import { Service } from './Service.mjs';

const SIMULATOR_TIMEOUT_MS = 60_000;
/** What is carried over; the last one tells that all is there. */
const DATABASES = ['catalog.sqlite', 'security-scorecards.sqlite'];

const EXIT_WITH_PARENT = [
  '--import',
  pathToFileURL(join(ROOT, 'scripts/lib/exitWithParent.mjs')).href,
];

/**
 * Gives a new portal a past of sixty days: lets the portal's own collection and evaluation live through them, against the
 * simulator, faster than the days went by. A database that is there already is left as it is.
 *
 * @param {object} options
 * @param {import('./toolchain.mjs').Toolchain} options.tools
 * @param {string} options.dataDir absolute path
 * @param {boolean} options.echo shows the logs
 * @param {(activity: string) => void} options.say
 * @param {AbortSignal} options.signal
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws {PortalError} with the end of the log
 */
export async function ensureDemoHistory({ tools, dataDir, echo, say, signal }) {
  const marker = join(dataDir, 'database', DATABASES[DATABASES.length - 1]);
  if (existsSync(marker)) {
    return false;
  }
  const work = join(dataDir, 'preparing');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'database'), { recursive: true });
  const simulatorPort = await freePort();
  const simulatorUrl = `http://${HOST}:${simulatorPort}`;
  const env = {
    ...withoutAws(tools.env),
    ...reviewDates(new Date()),
    NODE_ENV: 'development',
    PORTAL_BACKEND_PORT: String(await freePort()),
    PORTAL_DATA_DIR: work,
    AWS_ENDPOINT_URL: simulatorUrl,
  };
  const services = [];
  const run = (name, folder, log, command) => {
    const service = new Service({
      name,
      command: [tools.node, ...EXIT_WITH_PARENT, ...command],
      cwd: join(ROOT, 'packages', folder),
      env,
      logFile: join(dataDir, 'logs', log),
      echo,
      onLine: line => {
        const step = /^step (\d+) of (\d+)$/.exec(line);
        if (step) {
          say(`${step[1]} of ${step[2]} steps through the last 60 days`);
        }
      },
    });
    services.push(service);
    return service;
  };
  const stop = () => Promise.all(services.map(service => service.stop()));
  const onAbort = () => services.forEach(service => service.kill());
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    say('starting the AWS simulator');
    const simulator = run(
      'AWS simulator',
      'aws-simulator',
      'past-simulator.log',
      [
        '--import',
        'tsx',
        'src/cli.ts',
        '--port',
        String(simulatorPort),
        '--quotas',
        'off',
      ],
    );
    await simulator.answers(simulatorUrl, () => true, SIMULATOR_TIMEOUT_MS);
    say('starting the collection');
    const preparation = run('preparation of the past', 'backend', 'past.log', [
      '--enable-source-maps',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/demoHistory/prepare.ts',
      '--config',
      join(ROOT, 'app-config.yaml'),
      '--config',
      join(ROOT, 'packages/backend/src/demoHistory/app-config.yaml'),
    ]);
    await Promise.race([preparation.succeeds(), simulator.unexpectedEnd()]);
    await stop();
    mkdirSync(join(dataDir, 'database'), { recursive: true });
    for (const name of DATABASES) {
      for (const suffix of ['-wal', '-shm', '']) {
        const prepared = join(work, 'database', name + suffix);
        if (existsSync(prepared)) {
          renameSync(prepared, join(dataDir, 'database', name + suffix));
        }
      }
    }
    if (!existsSync(marker)) {
      throw new PortalError(`The preparation left no ${marker}`);
    }
    return true;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await stop();
    rmSync(work, { recursive: true, force: true });
  }
}
