import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Counts, Stages } from './Stages.mjs';

const stage = (id, run) => ({ id, title: id, run });

test('sums the counts, goes on after a failure and counts an exception as one failure', async () => {
  const printed = [];
  const order = [];
  const total = await new Stages(text => printed.push(text)).run(
    [
      stage('lint', async () => {
        order.push('lint');
        throw new Error('cannot lint');
      }),
      stage('unit', async () => {
        order.push('unit');
        return new Counts(5, 1, 2);
      }),
      stage('types', async () => {
        order.push('types');
        return new Counts(1, 0, 0);
      }),
    ],
    new AbortController().signal,
  );
  assert.deepEqual(order, ['lint', 'unit', 'types']);
  assert.equal(String(total), '6 passed, 2 failed, 2 skipped');
  assert.match(printed.join(''), /cannot lint/);
  assert.match(
    printed.at(-1),
    /FAILED .*lint[\s\S]*FAILED .*unit[\s\S]*ok .*types/,
  );
});

test('counts what an interruption kept from running as failed', async () => {
  const controller = new AbortController();
  const total = await new Stages(() => {}).run(
    [
      stage('first', async () => {
        controller.abort();
        return new Counts(1, 0, 0);
      }),
      stage('second', async () => new Counts(1, 0, 0)),
    ],
    controller.signal,
  );
  assert.equal(String(total), '1 passed, 1 failed, 0 skipped');
});
