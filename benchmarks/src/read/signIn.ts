import { setTimeout as sleep } from 'node:timers/promises';
import type { PortalProcess } from './PortalProcess';
import type { Viewer } from './portalConfiguration';

const TIMEOUT_MS = 120_000;

/** Signs a viewer in as soon as the catalog knows the user. Throws an Error when that takes too long. */
export async function signIn(
  portal: PortalProcess,
  viewer: Viewer,
): Promise<string> {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const token = await portal.signIn(viewer);
    if (token !== undefined) {
      return token;
    }
    if (Date.now() > deadline) {
      throw new Error(`${viewer} cannot sign in`);
    }
    await sleep(1_000);
  }
}
