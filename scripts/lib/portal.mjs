import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startFrontEndServer } from './frontEndServer.mjs';
import { ROOT } from './paths.mjs';
import { HOST } from './ports.mjs';
import { withoutAws } from './portalEnvironment.mjs';
import { reviewDates } from './reviewDates.mjs';
import { Service } from './Service.mjs';

const SIMULATOR_TIMEOUT_MS = 60_000;
const BACKEND_TIMEOUT_MS = 180_000;

const CLI = join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');

const EXIT_WITH_PARENT = [
  '--import',
  pathToFileURL(join(ROOT, 'scripts/lib/exitWithParent.mjs')).href,
];

/**
 * @typedef {object} PortalOptions
 * @property {import('./toolchain.mjs').Toolchain} tools
 * @property {ReturnType<typeof import('./ports.mjs').planPorts>} ports
 * @property {string} dataDir absolute path
 * @property {boolean} echo shows the services' logs
 * @property {boolean} dev serves the front end from the development server and restarts the backend on changes
 * @property {(activity: string) => void} say
 */

/** The demo portal: AWS simulator, backend and front end. */
export class Portal {
  #services = [];
  #frontEnd;
  #ports;

  /** @param {PortalOptions['ports']} ports */
  constructor(ports) {
    this.#ports = ports;
  }

  /** Where a browser finds the portal. */
  get url() {
    return `http://localhost:${this.#ports.frontEnd}`;
  }

  /** Where the AWS simulator is asked. */
  get simulatorUrl() {
    return `http://${HOST}:${this.#ports.simulator}`;
  }

  /**
   * Starts the services and waits until each of them answers.
   *
   * @param {PortalOptions} options
   * @throws {import('./PortalError.mjs').PortalError} when one of them ends or does not answer in time
   */
  async start({ tools, dataDir, echo, dev, say }) {
    const ports = this.#ports;
    const { simulatorUrl } = this;
    const backendUrl = `http://${HOST}:${ports.backend}`;
    const env = {
      ...withoutAws(tools.env),
      ...reviewDates(new Date()),
      NODE_ENV: 'development',
      PORTAL_PORT: String(ports.frontEnd),
      PORTAL_API_PORT: String(dev ? ports.backend : ports.frontEnd),
      PORTAL_BACKEND_PORT: String(ports.backend),
      PORTAL_DATA_DIR: dataDir,
    };
    const run = (name, folder, command, more = {}) => {
      const service = new Service({
        name,
        command: [tools.node, ...command],
        cwd: join(ROOT, 'packages', folder),
        env: { ...env, ...more },
        logFile: join(dataDir, 'logs', `${folder}.log`),
        echo,
      });
      this.#services.push(service);
      return service;
    };

    say('starting the AWS simulator');
    const simulator = run('AWS simulator', 'aws-simulator', [
      ...EXIT_WITH_PARENT,
      '--import',
      'tsx',
      'src/cli.ts',
      '--port',
      String(ports.simulator),
    ]);
    const backend = run(
      'backend',
      'backend',
      dev
        ? [CLI, 'package', 'start']
        : [
            ...EXIT_WITH_PARENT,
            '--enable-source-maps',
            '--require',
            '@backstage/cli/config/nodeTransform.cjs',
            'src/index.ts',
          ],
      { AWS_ENDPOINT_URL: simulatorUrl },
    );
    const devServer = dev
      ? run('front end', 'app', [CLI, 'package', 'start'])
      : undefined;

    await simulator.answers(simulatorUrl, () => true, SIMULATOR_TIMEOUT_MS);
    say('starting the backend');
    await backend.answers(
      `${backendUrl}/.backstage/health/v1/readiness`,
      status => status === 200,
      BACKEND_TIMEOUT_MS,
    );
    say('starting the front end');
    if (!devServer) {
      this.#frontEnd = await startFrontEndServer({
        port: ports.frontEnd,
        backendPort: ports.backend,
      });
    }
    await (devServer ?? backend).answers(
      `http://${HOST}:${ports.frontEnd}/`,
      status => status === 200,
      BACKEND_TIMEOUT_MS,
    );
  }

  /**
   * Settles, by throwing, when a service ends without having been asked to.
   *
   * @returns {Promise<never>}
   */
  unexpectedEnd() {
    return Promise.race(this.#services.map(service => service.unexpectedEnd()));
  }

  /** Stops everything in an orderly way. */
  async stop() {
    await Promise.all([
      this.#frontEnd?.stop(),
      ...this.#services.map(service => service.stop()),
    ]);
  }

  /** Ends everything at once. */
  kill() {
    this.#services.forEach(service => service.kill());
  }
}
