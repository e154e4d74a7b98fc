import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { PortalError } from './PortalError.mjs';

const TAIL_LINES = 40;
const POLL_MS = 200;
const STOP_GRACE_MS = 8_000;

/** A long-running child process: its log, its readiness, its end. */
export class Service {
  #name;
  #child;
  #logFile;
  #tail = [];
  #exit;
  #stopping = false;

  /**
   * Starts the process as the leader of its own process group.
   *
   * @param {{ name: string, command: [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv, logFile: string, echo: boolean, onLine?: (line: string) => void }} options
   *   `echo` shows the log on standard output too; `onLine` is told of each line
   */
  constructor({ name, command, cwd, env, logFile, echo, onLine }) {
    this.#name = name;
    this.#logFile = logFile;
    mkdirSync(dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile);
    const [file, ...args] = command;
    this.#child = spawn(file, args, {
      cwd,
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdin.on('error', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        log.write(`${line}\n`);
        onLine?.(line);
        this.#tail.push(line);
        if (this.#tail.length > TAIL_LINES) {
          this.#tail.shift();
        }
        if (echo) {
          process.stdout.write(`${name} | ${line}\n`);
        }
      });
    }
    this.#exit = Promise.race([
      once(this.#child, 'close').then(([code, signal]) => signal ?? code),
      once(this.#child, 'error').then(([error]) => error.message),
    ]);
    this.#exit.then(() => log.end());
  }

  /**
   * Settles, by throwing, when the process ends without having been asked to.
   *
   * @returns {Promise<never>}
   * @throws {PortalError} with the end of the log
   */
  async unexpectedEnd() {
    const reason = await this.#exit;
    if (this.#stopping) {
      return new Promise(() => {});
    }
    throw new PortalError(
      [
        ...this.#tail,
        `The ${this.#name} ended (${reason}). Its log: ${this.#logFile}`,
      ].join('\n'),
    );
  }

  /**
   * Waits for the process to end by itself.
   *
   * @throws {PortalError} with the end of the log when it does not end well
   */
  async succeeds() {
    const reason = await this.#exit;
    if (reason !== 0) {
      throw new PortalError(
        [
          ...this.#tail,
          `The ${this.#name} failed (${reason}). Its log: ${this.#logFile}`,
        ].join('\n'),
      );
    }
  }

  /**
   * Waits until an address answers.
   *
   * @param {string} url
   * @param {(status: number) => boolean} accept
   * @param {number} timeoutMs
   * @throws {PortalError} when the time is over or the process ends
   */
  async answers(url, accept, timeoutMs) {
    let over = false;
    const poll = async () => {
      const deadline = Date.now() + timeoutMs;
      while (!over && Date.now() < deadline) {
        try {
          const response = await fetch(url, { redirect: 'manual' });
          await response.body?.cancel();
          if (accept(response.status)) {
            return;
          }
        } catch {
          // Not listening yet.
        }
        await sleep(POLL_MS);
      }
      throw new PortalError(
        [
          ...this.#tail,
          `The ${this.#name} does not answer on ${url} after ${
            timeoutMs / 1000
          } s. Its log: ${this.#logFile}`,
        ].join('\n'),
      );
    };
    try {
      await Promise.race([poll(), this.unexpectedEnd()]);
    } finally {
      over = true;
    }
  }

  /** Asks the process and its children to end, and makes them after 8 s. */
  async stop() {
    this.#stopping = true;
    this.#signal('SIGTERM');
    const ended = await Promise.race([
      this.#exit.then(() => true),
      sleep(STOP_GRACE_MS, false, { ref: false }),
    ]);
    if (!ended) {
      this.kill();
      await this.#exit;
    }
  }

  /** Ends the process and its children at once. */
  kill() {
    this.#stopping = true;
    this.#signal('SIGKILL');
  }

  #signal(signal) {
    if (this.#child.pid === undefined) {
      return;
    }
    try {
      process.kill(-this.#child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw error;
      }
    }
  }
}
