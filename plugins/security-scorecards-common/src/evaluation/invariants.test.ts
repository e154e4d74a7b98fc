import fc from 'fast-check';
import type { Score, Scorecard } from '../api/types';
import { ACCOUNT_RESOURCE_TYPE, type EvidenceRecord } from '../model';
import { anyInput, withChanged } from './__testUtils__/arbitraries';
import { atMost, violated } from './__testUtils__/compare';
import { evaluateScorecard } from './evaluateScorecard';
import type { EvaluationInput } from './EvaluationInput';
import { hoursAgo, TEST_CONTROLS, testCatalogue } from './testing';

const RUNS = { numRuns: 200 };

function ownControls(scorecard: Scorecard) {
  return scorecard.domains
    .flatMap(domain => domain.practices)
    .flatMap(practice => practice.controls)
    .filter(control => !control.inherited);
}

function shuffled<T>(items: Iterable<T>): fc.Arbitrary<T[]> {
  const all = [...items];
  return fc.shuffledSubarray(all, {
    minLength: all.length,
    maxLength: all.length,
  });
}

function withWeight(weight: number) {
  return testCatalogue(TEST_CONTROLS.map(control => ({ ...control, weight })));
}

/** Whether a failing row counts for the control: as its own, or as that of the Config rule behind it. */
function countsFor(item: EvidenceRecord, controlId: string): boolean {
  const behind = TEST_CONTROLS.find(control =>
    control.configRules.includes(item.controlId),
  );
  return item.controlId === controlId || behind?.id === controlId;
}

function withFixed(
  input: EvaluationInput,
  controls: readonly string[],
): EvaluationInput {
  return [...input.own]
    .filter(
      item =>
        item.status === 'fail' && controls.some(id => countsFor(item, id)),
    )
    .reduce(
      (result, item) => withChanged(result, item, { status: 'pass' }),
      input,
    );
}

describe('what holds for every scorecard', () => {
  it('lies within its range, and the range within 0 to 100', () => {
    const isSound = (score: Score) =>
      score.low >= 0 &&
      score.high <= 100 &&
      score.low <= (score.value ?? score.high) &&
      (score.value ?? score.low) <= score.high &&
      score.coverage >= 0 &&
      score.coverage <= 1;
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          const scorecard = evaluateScorecard(input);
          const practices = scorecard.domains.flatMap(d => d.practices);
          const scores = [
            scorecard.score,
            scorecard.inheritedScore ?? scorecard.score,
            ...scorecard.domains.map(domain => domain.score),
            ...practices.map(practice => practice.score),
          ];
          expect(scores.filter(score => !isSound(score))).toEqual([]);
          expect(
            atMost(scorecard.scoreWithoutWaivers, scorecard.score.value),
          ).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('does not depend on the order of the input', () => {
    const reordered = anyInput.chain(input =>
      fc.record({
        input: fc.constant(input),
        order: fc.record({
          own: shuffled(input.own),
          inherited: shuffled(input.inherited),
          resources: shuffled(input.resources),
          waivers: shuffled(input.waivers),
        }),
      }),
    );
    expect(() =>
      fc.assert(
        fc.property(reordered, ({ input, order }) => {
          expect(evaluateScorecard({ ...input, ...order })).toEqual(
            evaluateScorecard(input),
          );
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('is the same when all is told twice', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          const twice = {
            ...input,
            own: [...input.own, ...input.own],
            inherited: [...input.inherited, ...input.inherited],
            resources: [...input.resources, ...input.resources],
          };
          expect(evaluateScorecard(twice)).toEqual(evaluateScorecard(input));
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('keeps its scores when all weights are scaled, and scales its risk', () => {
    const factor = fc.double({ min: 0.01, max: 1000, noNaN: true });
    expect(() =>
      fc.assert(
        fc.property(anyInput, factor, (input, by) => {
          const { critical, high, medium, low } =
            input.settings.severityWeights;
          const before = evaluateScorecard(input);
          const after = evaluateScorecard({
            ...input,
            settings: {
              ...input.settings,
              severityWeights: {
                critical: critical * by,
                high: high * by,
                medium: medium * by,
                low: low * by,
              },
            },
          });
          // A figure on the edge between two decimals may fall to either side.
          const near = (a = -1, b = -1, most = 0.1001) =>
            Math.abs(a - b) <= most;
          expect(
            violated({
              value: near(before.score.value, after.score.value),
              low: near(before.score.low, after.score.low),
              high: near(before.score.high, after.score.high),
              coverage: near(before.score.coverage, after.score.coverage),
              risk: near(
                before.risk.value * by,
                after.risk.value,
                0.051 * (1 + by),
              ),
            }),
          ).toEqual([]);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('keeps every bit of its scores when all weights are doubled', () => {
    const single = withWeight(7);
    const double = withWeight(14);
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          const own = [...input.own].filter(row => row.controlId !== 'New.1');
          const one = evaluateScorecard({ ...input, own, catalogue: single });
          const two = evaluateScorecard({ ...input, own, catalogue: double });
          expect(two.score).toEqual(one.score);
          expect(two.domains).toEqual(one.domains);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('never takes a waiver for a pass', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          const waived = evaluateScorecard(input);
          const plain = evaluateScorecard({ ...input, waivers: [] });
          const passes = (scorecard: Scorecard) =>
            ownControls(scorecard).map(({ id, counts }) => [id, counts.pass]);

          expect(passes(waived)).toEqual(passes(plain));
          expect(waived.scoreWithoutWaivers).toBe(plain.scoreWithoutWaivers);
          expect(
            ownControls(waived).filter(
              ({ status, counts }) => counts.waived > 0 && status === 'pass',
            ),
          ).toEqual([]);
          expect(
            waived.counts.practices.pass <= plain.counts.practices.pass,
          ).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('says pass of nothing without a fresh pass of its own', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          const scorecard = evaluateScorecard(input);
          const passing = (controls: ReturnType<typeof ownControls>) =>
            controls.some(c => !c.inherited && c.counts.pass > 0);
          const hollow = scorecard.domains.flatMap(domain => [
            ...(domain.status === 'pass' &&
            !passing(domain.practices.flatMap(p => [...p.controls]))
              ? [domain.id]
              : []),
            ...domain.practices
              .filter(p => p.status === 'pass' && !passing([...p.controls]))
              .map(practice => practice.id),
          ]);
          expect(hollow).toEqual([]);

          const fresh = [...input.own].filter(
            row =>
              row.status === 'pass' &&
              (row.resourceType !== ACCOUNT_RESOURCE_TYPE ||
                row.controlId === 'IAM.6') &&
              row.observedAt >= hoursAgo(168),
          );
          const unfounded = ownControls(scorecard).filter(
            ({ id, counts }) =>
              counts.pass > fresh.filter(row => countsFor(row, id)).length,
          );
          expect(unfounded).toEqual([]);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('gains by a next best fix what it promises', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, input => {
          // Without what a fix leaves alone: waived, suppressed and stale failures.
          const plain = {
            ...input,
            own: Array.from(input.own, row => ({
              ...row,
              suppressed: false,
              observedAt: hoursAgo(0),
            })),
            waivers: [],
            settings: { ...input.settings, processWeight: 0 },
          };
          const before = evaluateScorecard(plain);
          const broken = before.nextBestFixes.filter(fix => {
            const after = evaluateScorecard(withFixed(plain, fix.controls));
            const gain = (after.score.value ?? 0) - (before.score.value ?? 0);
            const removed = before.risk.value - after.risk.value;
            // Two rounded figures against one.
            return (
              Math.abs(gain - fix.scoreGain) > 0.201 ||
              Math.abs(removed - fix.riskRemoved) > 0.151
            );
          });
          expect(broken).toEqual([]);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });
});
