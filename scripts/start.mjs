/*
 * `npm start`: sets up whatever is missing, starts the demo portal and keeps
 * it running until Ctrl-C. Runs on the machine's own Node, hence on built-ins only.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDemoHistory } from './lib/demoHistory.mjs';
import { claimDataFolder } from './lib/dataFolder.mjs';
import { ROOT } from './lib/paths.mjs';
import { PortalError, reportFailure } from './lib/PortalError.mjs';
import { assertPortsFree, HOST, planPorts } from './lib/ports.mjs';
import { Portal } from './lib/portal.mjs';
import { Progress } from './lib/progress.mjs';
import { setUpFrontEnd, setUpTools } from './lib/setUp.mjs';
import { aborted, watchForShutdown } from './lib/shutdown.mjs';

const USAGE = `Usage: npm start -- [options]

  --port <n>            the portal's port (3000); the backend then takes n + 1, the simulator n + 2
  --backend-port <n>    the backend's port (7007)
  --simulator-port <n>  the AWS simulator's port (7100)
  --data-dir <folder>   where the databases and logs are kept (.data)
  --fresh               forget the databases of earlier runs
  --no-history          starts without the past of 60 days, which a new data folder is given
  --dev                 for developers: development servers that follow changes of the sources
  --verbose             show the services' logs
  --help                show this text
`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        'backend-port': { type: 'string' },
        'simulator-port': { type: 'string' },
        'data-dir': { type: 'string', default: join(ROOT, '.data') },
        fresh: { type: 'boolean', default: false },
        'no-history': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PortalError(`${error.message}\n\n${USAGE}`);
  }
}

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const ports = planPorts(options);
  await assertPortsFree(ports);
  const portal = new Portal(ports);
  const shutdown = watchForShutdown(() => {
    portal.kill();
    process.exit(1);
  });
  const dataDir = resolve(options['data-dir']);
  const release = claimDataFolder(dataDir, { fresh: options.fresh });
  try {
    process.stdout.write('Security Scorecards portal\n');
    const withHistory = !options['no-history'];
    const progress = new Progress(
      3 + Number(!options.dev) + Number(withHistory),
    );
    const tools = await setUpTools(progress, shutdown);
    if (!options.dev) {
      await setUpFrontEnd(progress, tools, shutdown);
    }
    if (withHistory) {
      await Promise.race([
        aborted(shutdown),
        progress.step('Past', async say => {
          const result = await ensureDemoHistory({
            tools,
            dataDir,
            say,
            echo: options.verbose,
            signal: shutdown,
          });
          return { result, outcome: result ? 'of 60 days' : 'kept' };
        }),
      ]);
    }
    await Promise.race([
      aborted(shutdown),
      progress.step('Services', async say => {
        await portal.start({
          tools,
          dataDir,
          say,
          dev: options.dev,
          echo: options.verbose || options.dev,
        });
        return { result: undefined, outcome: 'running' };
      }),
    ]);
    if (!shutdown.aborted) {
      process.stdout.write(`
  The portal is ready: ${portal.url}

  Backend ${HOST}:${ports.backend}, AWS simulator ${HOST}:${ports.simulator}
  Databases and logs: ${dataDir}
  Stop with Ctrl-C.
`);
      await Promise.race([aborted(shutdown), portal.unexpectedEnd()]);
    }
    process.stdout.write('\nStopping … ');
  } catch (error) {
    if (!shutdown.aborted) {
      reportFailure(error);
    }
  } finally {
    await portal.stop();
    release();
  }
  process.stdout.write('stopped.\n');
  process.exit();
}

main().catch(error => {
  reportFailure(error);
  process.exit();
});
