import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { jestCounts, nodeTestCounts, playwrightCounts } from './results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scorecards-results-'));

after(() => rmSync(folder, { recursive: true }));

function file(content) {
  const path = join(folder, 'result.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('a jest suite that did not run is a failure', async () => {
  const counts = await jestCounts(
    file({
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    }),
  );
  assert.equal(String(counts), '7 passed, 3 failed, 4 skipped');
});

test('a flaky browser test and an error outside of the tests are failures', async () => {
  const counts = await playwrightCounts(
    file({
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'no browser' }],
    }),
  );
  assert.equal(String(counts), '4 passed, 3 failed, 2 skipped');
});

test("reads both forms of the summary of Node's runner", () => {
  for (const mark of ['#', 'ℹ']) {
    const output = `pass 9\n${[
      'pass 3',
      'fail 1',
      'cancelled 1',
      'skipped 2',
      'todo 0',
    ]
      .map(line => `${mark} ${line}`)
      .join('\n')}\n`;
    assert.equal(
      String(nodeTestCounts(output)),
      '3 passed, 2 failed, 2 skipped',
    );
  }
});

test('a missing result is an error, not a success', async () => {
  await assert.rejects(jestCounts(join(folder, 'none.json')), /no result/);
  assert.throws(() => nodeTestCounts(''), /printed no number/);
});
