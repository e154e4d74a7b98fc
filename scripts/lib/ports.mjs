import { createServer } from 'node:net';
import { PortalError } from './PortalError.mjs';

/** Everything listens here and nowhere else. */
export const HOST = '127.0.0.1';

const DEFAULTS = { frontEnd: 3000, backend: 7007, simulator: 7100 };

const OPTIONS = {
  frontEnd: '--port',
  backend: '--backend-port',
  simulator: '--simulator-port',
};

const NAMES = {
  frontEnd: 'front end',
  backend: 'backend',
  simulator: 'AWS simulator',
};

function parsePort(option, text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PortalError(
      `${option} ${text}: a port is a whole number from 1 to 65535.`,
    );
  }
  return port;
}

/**
 * The ports of the three services. Without options 3000, 7007 and 7100; with
 * `--port N` the backend takes N + 1 and the simulator N + 2.
 *
 * @param {{ port?: string, 'backend-port'?: string, 'simulator-port'?: string }} options
 * @returns {{ frontEnd: number, backend: number, simulator: number }}
 * @throws {PortalError} on a malformed port or one used twice
 */
export function planPorts(options) {
  const given = {
    frontEnd: options.port,
    backend: options['backend-port'],
    simulator: options['simulator-port'],
  };
  const base =
    given.frontEnd === undefined
      ? undefined
      : parsePort(OPTIONS.frontEnd, given.frontEnd);
  const derived =
    base === undefined
      ? DEFAULTS
      : { frontEnd: base, backend: base + 1, simulator: base + 2 };
  const plan = Object.fromEntries(
    Object.keys(DEFAULTS).map(name => [
      name,
      parsePort(OPTIONS[name], given[name] ?? derived[name]),
    ]),
  );
  if (new Set(Object.values(plan)).size < 3) {
    throw new PortalError(
      `The three ports must differ; they would be ${Object.values(plan).join(
        ', ',
      )}. Give ${Object.values(OPTIONS).join(', ')}.`,
    );
  }
  return plan;
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/**
 * Makes sure that nobody else listens on the ports.
 *
 * @param {ReturnType<typeof planPorts>} plan
 * @throws {PortalError} naming the taken port and the option that moves it
 */
export async function assertPortsFree(plan) {
  for (const [name, port] of Object.entries(plan)) {
    try {
      await listen(port);
    } catch (error) {
      throw new PortalError(
        error.code === 'EADDRINUSE'
          ? `Port ${port} of the ${
              NAMES[name]
            } is taken by another program. Stop that program, or choose another port with ${
              OPTIONS[name]
            }: \`npm start -- ${OPTIONS[name]} ${port + 100}\`.`
          : `Port ${port} of the ${NAMES[name]} cannot be used: ${error.message}. Choose another with ${OPTIONS[name]}.`,
      );
    }
  }
}

/** A port that was free a moment ago. */
export const freePort = () => listen(0);
