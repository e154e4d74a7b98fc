import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { ROOT, TOOLS_DIR } from './paths.mjs';

const STAMP = 'front-end';

/** What the bundle is made of. */
const SOURCES = [
  'yarn.lock',
  'app-config.yaml',
  'packages/app/package.json',
  'packages/app/config.d.ts',
  'packages/app/public',
  'packages/app/src',
  'plugins/security-scorecards/package.json',
  'plugins/security-scorecards/src',
  'plugins/security-scorecards-common/src',
];

/**
 * Bundles the front end, unless the bundle is current already.
 *
 * @param {import('./toolchain.mjs').Toolchain} tools
 * @param {(activity: string) => void} say
 * @param {AbortSignal} signal ends the work
 * @returns {Promise<boolean>} whether there was something to build
 */
export async function ensureFrontEnd(tools, say, signal) {
  const current = fingerprint(SOURCES, [tools.nodeVersion]);
  if (
    isStamped(STAMP, current) &&
    existsSync(join(ROOT, 'packages/app/dist/index.html'))
  ) {
    return false;
  }
  say('bundling');
  await exec(
    [
      tools.node,
      join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    {
      cwd: join(ROOT, 'packages/app'),
      env: { ...tools.env, NODE_ENV: 'production' },
      signal,
      logFile: join(TOOLS_DIR, 'logs/front-end.log'),
      mend: 'See the first error above.',
    },
  );
  stamp(STAMP, current);
  return true;
}
