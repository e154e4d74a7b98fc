import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';
import { Portal } from './portal.mjs';

/**
 * Starts a portal on free ports with a data folder of its own, and stops it
 * and deletes the folder when the work with it ends, however it ends.
 *
 * @template T
 * @param {object} options
 * @param {import('./toolchain.mjs').Toolchain} options.tools
 * @param {(activity: string) => void} options.say
 * @param {AbortSignal} options.signal
 * @param {(dataDir: string) => Promise<unknown>} [options.prepare] done with the data folder before the portal starts
 * @param {(portal: { url: string, simulatorUrl: string, signal: AbortSignal }) => Promise<T>} work
 *   its `signal` is aborted when one of the portal's services dies, so that nothing waits for a dead portal
 * @returns {Promise<T>}
 * @throws {import('./PortalError.mjs').PortalError} when a service does not start, or dies during the work
 */
export async function withThrowAwayPortal(
  { tools, say, signal, prepare },
  work,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'scorecards-portal-'));
  const portal = new Portal({
    frontEnd: await freePort(),
    backend: await freePort(),
    simulator: await freePort(),
  });
  const over = new AbortController();
  try {
    await prepare?.(dataDir);
    await portal.start({ tools, dataDir, say, echo: false });
    return await Promise.race([
      work({
        url: portal.url,
        simulatorUrl: portal.simulatorUrl,
        signal: AbortSignal.any([signal, over.signal]),
      }),
      portal.unexpectedEnd(),
    ]);
  } finally {
    over.abort();
    await portal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
