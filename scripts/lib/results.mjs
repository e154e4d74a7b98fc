import { readFile } from 'node:fs/promises';
import { PortalError } from './PortalError.mjs';
import { Counts } from './Stages.mjs';

async function readJson(file, tool) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new PortalError(`${tool} left no result: ${error.message}`);
  }
}

/**
 * Counts of a run of jest. A suite that could not run at all counts as one failure.
 *
 * @param {string} file what `--json --outputFile` wrote
 */
export async function jestCounts(file) {
  const result = await readJson(file, 'jest');
  return new Counts(
    result.numPassedTests,
    result.numFailedTests + result.numRuntimeErrorTestSuites,
    result.numPendingTests + result.numTodoTests,
  );
}

/**
 * Counts of a run of Playwright. A test that passed only on a second try counts as failed.
 *
 * @param {string} file what the JSON reporter wrote
 */
export async function playwrightCounts(file) {
  const { stats, errors } = await readJson(file, 'Playwright');
  return new Counts(
    stats.expected,
    stats.unexpected + stats.flaky + errors.length,
    stats.skipped,
  );
}

/**
 * Counts in the output of Node's own test runner.
 *
 * @param {string} output with the lines `pass N`, `fail N`, `skipped N`
 */
export function nodeTestCounts(output) {
  const count = word => {
    const match = new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, 'm').exec(output);
    if (!match) {
      throw new PortalError(`node --test printed no number of '${word}'.`);
    }
    return Number(match[1]);
  };
  return new Counts(
    count('pass'),
    count('fail') + count('cancelled'),
    count('skipped') + count('todo'),
  );
}
