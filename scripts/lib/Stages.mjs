import { duration } from './duration.mjs';
import { PortalError } from './PortalError.mjs';

/** How many checks or tests passed, failed and were skipped. */
export class Counts {
  constructor(passed = 0, failed = 0, skipped = 0) {
    this.passed = passed;
    this.failed = failed;
    this.skipped = skipped;
  }

  plus(other) {
    return new Counts(
      this.passed + other.passed,
      this.failed + other.failed,
      this.skipped + other.skipped,
    );
  }

  toString() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}

/**
 * @typedef {object} Stage
 * @property {string} id word for `--only` and `--skip`
 * @property {string} title
 * @property {() => Promise<Counts>} run rejects when the stage could not do its work
 */

/** Runs stages one after another; a failing one does not keep the later ones from running. */
export class Stages {
  #print;

  /** @param {(text: string) => void} print */
  constructor(print) {
    this.#print = print;
  }

  /**
   * @param {Stage[]} stages
   * @param {AbortSignal} signal ends the sequence after the present stage
   * @returns {Promise<Counts>} the sum
   */
  async run(stages, signal) {
    let total = new Counts();
    const lines = [];
    for (const [index, stage] of stages.entries()) {
      if (signal.aborted) {
        lines.push(`  not run  ${stage.title}`);
        total = total.plus(new Counts(0, 1, 0));
        continue;
      }
      this.#print(`\n=== [${index + 1}/${stages.length}] ${stage.title}\n`);
      const started = Date.now();
      const counts = await this.#runOne(stage);
      const line = `${stage.title}: ${counts} (${duration(
        Date.now() - started,
      )})`;
      this.#print(`--- ${line}\n`);
      lines.push(`  ${counts.failed ? 'FAILED ' : 'ok     '}  ${line}`);
      total = total.plus(counts);
    }
    this.#print(`\nSummary\n${lines.join('\n')}\n`);
    return total;
  }

  async #runOne(stage) {
    try {
      return await stage.run();
    } catch (error) {
      this.#print(
        `${error instanceof PortalError ? error.message : error.stack}\n`,
      );
      return new Counts(0, 1, 0);
    }
  }
}
