import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { ROOT, TOOLS_DIR } from './paths.mjs';

const STAMP = 'dependencies';

/** Titles of Yarn's install steps, as in `➤ YN0000: ┌ Fetch step`. */
const YARN_STEP = /┌ (\w+) step/;

const STEP_WORDS = {
  Resolution: 'checking the lockfile',
  Fetch: 'fetching packages',
  Link: 'writing node_modules',
};

function manifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(ROOT, folder)).map(name => `${folder}/${name}`),
  );
  return ['.', ...workspaces].map(folder => join(folder, 'package.json'));
}

/**
 * Installs the dependencies by the lockfile, unless they are current already:
 * same lockfile, manifests and Node as last time.
 *
 * @param {import('./toolchain.mjs').Toolchain} tools
 * @param {(activity: string) => void} say
 * @param {AbortSignal} signal ends the work
 * @returns {Promise<boolean>} whether there was something to install
 */
export async function ensureDependencies(tools, say, signal) {
  const current = () =>
    fingerprint(
      ['yarn.lock', '.yarnrc.yml', ...manifests()],
      [tools.nodeVersion, process.platform, process.arch],
    );
  if (
    isStamped(STAMP, current()) &&
    existsSync(join(ROOT, 'node_modules/.yarn-state.yml'))
  ) {
    return false;
  }
  say('asking Yarn');
  await exec([...tools.yarn, 'install', '--immutable'], {
    cwd: ROOT,
    env: tools.installEnv(),
    signal,
    logFile: join(TOOLS_DIR, 'logs/install.log'),
    mend: 'Is the npm registry within reach? After a change of a package.json, run `yarn install` first.',
    onLine: line => {
      const step = YARN_STEP.exec(line)?.[1];
      if (step in STEP_WORDS) {
        say(STEP_WORDS[step]);
      }
    },
  });
  stamp(STAMP, current());
  return true;
}
