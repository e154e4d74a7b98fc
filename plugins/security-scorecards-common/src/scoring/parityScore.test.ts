import type { EvidenceStatus } from '../model';
import { type ParityEvidence, parityScore } from './parityScore';

function row(
  controlId: string,
  status: EvidenceStatus,
  options: Partial<ParityEvidence> = {},
): ParityEvidence {
  return {
    controlId,
    status,
    source: 'security-hub',
    suppressed: false,
    ...options,
  };
}

describe('parityScore', () => {
  it.each<[string, ParityEvidence[], object]>([
    ['nothing', [], { passed: 0, failed: 0, unknown: 0 }],
    [
      'any failure fails the control',
      [row('a', 'pass'), row('a', 'unknown'), row('a', 'fail')],
      { passed: 0, failed: 1, unknown: 0, value: 0 },
    ],
    [
      'unknown before pass',
      [row('a', 'unknown'), row('a', 'pass')],
      { passed: 0, failed: 0, unknown: 1, value: 0 },
    ],
    [
      'suppressed findings are ignored: passed',
      [row('a', 'pass'), row('a', 'fail', { suppressed: true })],
      { passed: 1, failed: 0, unknown: 0, value: 100 },
    ],
    [
      'a control with suppressed findings only has no data',
      [row('a', 'fail', { suppressed: true }), row('b', 'pass')],
      { passed: 1, failed: 0, unknown: 0, value: 100 },
    ],
    [
      'not applicable is no data',
      [row('a', 'not-applicable')],
      { passed: 0, failed: 0, unknown: 0 },
    ],
    [
      'other sources are left out',
      [row('a', 'fail', { source: 'config' }), row('b', 'pass')],
      { passed: 1, failed: 0, unknown: 0, value: 100 },
    ],
    [
      'ids in any case are one control',
      [row('Autoscaling.5', 'pass'), row('AutoScaling.5', 'fail')],
      { passed: 0, failed: 1, unknown: 0, value: 0 },
    ],
    [
      'whole per cent, unweighted',
      [row('a', 'pass'), row('b', 'pass'), row('c', 'fail')],
      { passed: 2, failed: 1, unknown: 0, value: 67 },
    ],
  ])('%s', (_, evidence, expected) => {
    expect(parityScore(evidence)).toEqual(expected);
    expect(parityScore([...evidence].reverse())).toEqual(expected);
  });

  it("gives the figure of AWS's own example, 357 of 515", () => {
    const evidence = Array.from({ length: 515 }, (_, i) =>
      row(`c${i}`, i < 357 ? 'pass' : 'fail'),
    );

    expect(parityScore(evidence).value).toBe(69);
  });
});
