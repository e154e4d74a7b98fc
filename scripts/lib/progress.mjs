import { duration } from './duration.mjs';

/** How often a long step says that it is still at work where lines cannot be rewritten. */
const QUIET_INTERVAL_MS = 15_000;

/** Runs steps one after another and shows each with its number, its present activity and its duration. */
export class Progress {
  #output;
  #total;
  #current = 0;

  /**
   * @param {number} total how many steps there will be
   * @param {NodeJS.WriteStream} output
   */
  constructor(total, output = process.stdout) {
    this.#total = total;
    this.#output = output;
  }

  /**
   * @template T
   * @param {string} title
   * @param {(say: (activity: string) => void) => Promise<{ result: T, outcome: string }>} work
   *   `say` tells what is being done; `outcome` ends the line
   * @returns {Promise<T>}
   */
  async step(title, work) {
    const head = `[${++this.#current}/${this.#total}] ${title}`;
    const started = Date.now();
    const tty = this.#output.isTTY === true;
    let activity = '';
    const show = text => {
      const line = `${head}: ${text} (${duration(Date.now() - started)})`;
      this.#output.write(tty ? `\r\x1b[K${line}` : `${line}\n`);
    };
    const timer = setInterval(
      () => activity && show(activity),
      tty ? 1000 : QUIET_INTERVAL_MS,
    );
    try {
      const { result, outcome } = await work(text => {
        if (text !== activity) {
          activity = text;
          show(activity);
        }
      });
      show(outcome);
      if (tty) {
        this.#output.write('\n');
      }
      return result;
    } catch (error) {
      show('failed');
      if (tty) {
        this.#output.write('\n');
      }
      throw error;
    } finally {
      clearInterval(timer);
    }
  }
}
