import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { CallStatistics } from './CallStatistics';
import {
  DefaultSimulatorClock,
  type SimulatorClock,
} from './clock/SimulatorClock';
import {
  CONTROL_PREFIX,
  handleControl,
  type ControlOptions,
} from './control/handleControl';
import { Dispatcher } from './Dispatcher';
import { Estate, type EstateSize } from './estate/Estate';
import { FaultRegistry } from './faults/FaultRegistry';
import { staticCallers } from './identity/roles';
import { SessionStore } from './identity/SessionStore';
import type { RawRequest } from './protocols/readRequest';
import { QuotaEnforcer } from './quotas/QuotaEnforcer';
import { createServices } from './services/createServices';
import { QueueDirectory } from './services/sqs';

/**
 * Options of {@link createSimulator}.
 *
 * @public
 */
export interface SimulatorOptions {
  /** Default `demo`. */
  size?: EstateSize;
  /** Whole number that the estate is drawn from; default 7. */
  seed?: number;
  /** TCP port; 0 (the default) takes a free one. */
  port?: number;
  /** Address to listen on; default `127.0.0.1`. */
  host?: string;
  /** Whether AWS's request quotas are enforced; default `on`. */
  quotas?: 'on' | 'off';
  /**
   * Simulated time: a clock, or an instant at which it stands still until it
   * is advanced. Default: real time.
   */
  clock?: SimulatorClock | Date | string;
  /** Real time in epoch milliseconds, for sessions and quotas. */
  wallClock?: () => number;
}

/**
 * A running simulator.
 *
 * @public
 */
export interface Simulator {
  /** Endpoint for the SDK, for example `http://127.0.0.1:7100`. */
  readonly url: string;
  readonly faults: FaultRegistry;
  readonly clock: SimulatorClock;
  readonly statistics: CallStatistics;
  /** Ends every session that AssumeRole has issued; returns how many. */
  expireSessions(): number;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1_048_576;

/**
 * Starts a simulator.
 *
 * @throws the listen error (code `EADDRINUSE`) when the port is taken.
 * @public
 */
export async function createSimulator(
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const wallClock = options.wallClock ?? Date.now;
  const clock = clockOf(options.clock, wallClock);
  const estate = Estate.create({
    size: options.size ?? 'demo',
    seed: options.seed ?? 7,
  });
  const sessions = new SessionStore(wallClock);
  const faults = new FaultRegistry(Math.random);
  const statistics = new CallStatistics();
  const queues = new QueueDirectory({
    accountId: estate.plan.administratorAccountId,
    region: estate.plan.homeRegion,
    wallClock,
  });
  const control = { estate, clock, faults, sessions, statistics, queues };
  const dispatcher = new Dispatcher({
    ...control,
    services: createServices({
      sessions,
      faults,
      estate,
      clock,
      queues,
      wallClock,
    }),
    callers: staticCallers(estate),
    quotas: new QuotaEnforcer({
      enabled: (options.quotas ?? 'on') === 'on',
      wallClock,
    }),
    nextRequestId: randomUUID,
  });
  const server = createServer((request, response) => {
    handle(control, dispatcher, request, response).catch(error => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    faults,
    clock,
    statistics,
    expireSessions: () => sessions.expireAll(),
    async close() {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

function clockOf(
  wanted: SimulatorOptions['clock'],
  wallClock: () => number,
): SimulatorClock {
  if (wanted === undefined) {
    return DefaultSimulatorClock.running({ source: wallClock });
  }
  if (typeof wanted === 'string' || wanted instanceof Date) {
    return DefaultSimulatorClock.frozen(new Date(wanted));
  }
  return wanted;
}

async function handle(
  control: ControlOptions,
  dispatcher: Dispatcher,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Before anything is awaited, because who hangs up at once is told of only once.
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  const request = await read(incoming);
  if (!request) {
    response.writeHead(413).end();
    return;
  }
  if (request.url.startsWith(CONTROL_PREFIX)) {
    const { statusCode, body } = handleControl(control, request);
    response.writeHead(statusCode, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
    return;
  }
  const { answer, cutOff } = await dispatcher.dispatch(request, hungUp.signal);
  const length = Buffer.byteLength(answer.body);
  response.writeHead(answer.statusCode, {
    ...answer.headers,
    'content-length': String(length),
  });
  if (cutOff) {
    response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)));
    // Let the first half leave before the connection breaks.
    setTimeout(() => response.destroy(), 20);
    return;
  }
  response.end(answer.body);
}

async function read(
  incoming: IncomingMessage,
): Promise<RawRequest | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) {
      return undefined;
    }
    chunks.push(chunk as Buffer);
  }
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
