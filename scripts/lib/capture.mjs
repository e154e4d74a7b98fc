import { spawnSync } from 'node:child_process';

const TIMEOUT_MS = 20_000;

/**
 * What a short command prints.
 *
 * @param {[string, ...string[]]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {string | undefined} trimmed standard output; `undefined` when the command is missing, fails or takes over 20 s
 */
export function capture([file, ...args], options = {}) {
  const { status, stdout } = spawnSync(file, args, {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
  });
  return status === 0 ? stdout.trim() : undefined;
}
