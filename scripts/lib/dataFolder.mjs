import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PortalError } from './PortalError.mjs';

const LOCK = 'portal.pid';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holderOf(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Takes a data folder for this process alone: two portals on the same SQLite
 * files would overtake each other.
 *
 * @param {string} folder made when missing
 * @param {{ fresh: boolean }} options `fresh` deletes what is in the folder
 * @returns {() => void} gives the folder back
 * @throws {PortalError} while another running portal holds the folder
 */
export function claimDataFolder(folder, { fresh }) {
  const lockFile = join(folder, LOCK);
  const holder = holderOf(lockFile);
  if (holder !== undefined) {
    throw new PortalError(
      `Another portal (process ${holder}) uses the data folder ${folder}. Stop it, or choose another folder with --data-dir.`,
    );
  }
  if (fresh) {
    rmSync(join(folder, 'database'), { recursive: true, force: true });
    rmSync(join(folder, 'logs'), { recursive: true, force: true });
  }
  mkdirSync(join(folder, 'database'), { recursive: true });
  writeFileSync(lockFile, String(process.pid));
  return () => rmSync(lockFile, { force: true });
}
