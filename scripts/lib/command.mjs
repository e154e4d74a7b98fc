import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, showing its output.
 *
 * @param {[string, ...string[]]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<{ ok: boolean, output: string }>} `ok` when it ended with 0
 */
export function runCommand([file, ...args], { cwd, env, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.once('error', reject);
    child.once('close', code => resolve({ ok: code === 0, output }));
  });
}
