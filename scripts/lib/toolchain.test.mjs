import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNodeSuitable, isYarnSuitable } from './toolchain.mjs';

for (const [version, suitable] of [
  ['v20.20.2', false],
  ['v22.1.0', true],
  ['v23.0.0', false],
  ['v24.21.0', true],
]) {
  test(`Node ${version} is ${suitable ? '' : 'not '}suitable`, () => {
    assert.equal(isNodeSuitable(version), suitable);
  });
}

for (const [version, suitable] of [
  [undefined, false],
  ['1.22.22', false],
  ['4.17.0', false],
  ['4.18.0', true],
  ['4.19.2', true],
  ['5.0.0', false],
]) {
  test(`Yarn ${version} is ${
    suitable ? '' : 'not '
  }suitable for 4.18.1`, () => {
    assert.equal(isYarnSuitable(version, '4.18.1'), suitable);
  });
}
