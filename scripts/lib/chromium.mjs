import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capture } from './capture.mjs';
import { exec } from './exec.mjs';
import { ROOT, TOOLS_DIR } from './paths.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Playwright keeps its own Chromium, if it has one. */
function playwrightChromium() {
  const require = createRequire(join(ROOT, 'package.json'));
  const path = require('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * A Chromium for the browser tests: that of `CHROMIUM_PATH`, an installed one,
 * or Playwright's, which is downloaded when there is no other.
 *
 * @param {import('./toolchain.mjs').Toolchain} tools
 * @returns {Promise<string>} path of the executable
 * @throws {import('./PortalError.mjs').PortalError} when there is none and none can be downloaded
 */
export async function findChromium(tools) {
  const installed =
    process.env.CHROMIUM_PATH ??
    COMMANDS.map(name => capture(['which', name])).find(Boolean) ??
    playwrightChromium();
  if (installed) {
    return installed;
  }
  await exec(
    [
      tools.node,
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'install',
      'chromium',
    ],
    {
      cwd: ROOT,
      env: tools.env,
      logFile: join(TOOLS_DIR, 'logs/chromium.log'),
      mend: 'Install Chromium (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
    },
  );
  return playwrightChromium();
}
