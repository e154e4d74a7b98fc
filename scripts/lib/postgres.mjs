import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalError } from './PortalError.mjs';
import { freePort, HOST } from './ports.mjs';
import { findPostgres } from './postgresBinaries.mjs';

const START_TIMEOUT_MS = 30_000;
const TAIL_CHARACTERS = 4_000;

/** PostgreSQL refuses to run as root; one of these users runs it then. */
const SERVICE_USERS = ['postgres', 'nobody'];

function serviceUser() {
  if (process.getuid() !== 0) {
    return undefined;
  }
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const entry = SERVICE_USERS.map(name =>
    entries.find(fields => fields[0] === name),
  ).find(Boolean);
  if (!entry) {
    throw new PortalError(
      `PostgreSQL does not run as root and there is none of the users ${SERVICE_USERS.join(
        ', ',
      )} to run it.`,
    );
  }
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

async function accepts(port) {
  const socket = connect(port, HOST);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * Starts a throw-away PostgreSQL server on a free loopback port.
 *
 * @returns {Promise<{ connectionString: string, version: string, origin: string, stop: () => Promise<void> }>}
 * @throws {PortalError} when there is no PostgreSQL or it does not start
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'scorecards-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755);
    const user = serviceUser();
    const { bin, origin } = await findPostgres(folder);
    const home = join(folder, 'run');
    mkdirSync(home, { mode: 0o700 });
    if (user) {
      chownSync(home, user.uid, user.gid);
    }
    const data = join(home, 'data');
    const options = { cwd: home, env: { ...process.env, HOME: home }, ...user };

    const init = spawnSync(
      join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '--auth=trust',
        '--no-sync',
        '-E',
        'UTF8',
        '--locale=C',
      ],
      { ...options, encoding: 'utf8' },
    );
    if (init.status !== 0) {
      throw new PortalError(
        `initdb of ${bin} failed: ${init.error?.message ?? init.stderr}`,
      );
    }

    const port = await freePort();
    const server = spawn(
      join(bin, 'postgres'),
      [
        ['listen_addresses', HOST],
        ['port', port],
        ['unix_socket_directories', ''],
        ['max_connections', 200],
        // The data is thrown away: nothing needs to survive a crash.
        ['fsync', 'off'],
        ['synchronous_commit', 'off'],
        ['full_page_writes', 'off'],
      ]
        .flatMap(([name, value]) => ['-c', `${name}=${value}`])
        .concat('-D', data),
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let log = '';
    server.stderr.setEncoding('utf8').on('data', text => {
      log = (log + text).slice(-TAIL_CHARACTERS);
    });
    const exit = once(server, 'close');
    const kill = () => server.kill('SIGKILL');
    process.once('exit', kill);
    const stop = async () => {
      // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
      server.kill('SIGINT');
      await exit;
      process.removeListener('exit', kill);
      remove();
    };

    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await accepts(port))) {
      if (server.exitCode !== null || Date.now() > deadline) {
        await stop();
        throw new PortalError(`PostgreSQL did not start: ${log}`);
      }
      await sleep(100);
    }
    const version = /\d+/.exec(
      spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
        .stdout,
    )[0];
    return {
      connectionString: `postgresql://postgres@${HOST}:${port}/postgres`,
      version,
      origin,
      stop,
    };
  } catch (error) {
    remove();
    throw error;
  }
}
