import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { PortalError } from './PortalError.mjs';

const TAIL_LINES = 25;

/**
 * Runs a command to its end with its output in a log file.
 *
 * @param {[string, ...string[]]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, logFile: string, signal?: AbortSignal, onLine?: (line: string) => void, mend: string }} options
 *   `signal` ends the command; `mend` is the sentence that follows the output's tail when the command fails
 * @returns {Promise<void>}
 * @throws {PortalError} when the command cannot be started or does not end with 0
 */
export function exec(
  [file, ...args],
  { cwd, env, logFile, signal, onLine, mend },
) {
  mkdirSync(dirname(logFile), { recursive: true });
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile);
    const tail = [];
    const child = spawn(file, args, {
      cwd,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        log.write(`${line}\n`);
        tail.push(line);
        if (tail.length > TAIL_LINES) {
          tail.shift();
        }
        onLine?.(line);
      });
    }
    child.once('error', error => {
      log.end();
      reject(
        new PortalError(`${file} did not start: ${error.message}. ${mend}`),
      );
    });
    child.once('close', (code, signal) => {
      log.end();
      if (code === 0) {
        resolve();
        return;
      }
      reject(
        new PortalError(
          [
            ...tail,
            `${file} ended with ${signal ?? code}. ${mend}`,
            `The whole output: ${logFile}`,
          ].join('\n'),
        ),
      );
    });
  });
}
