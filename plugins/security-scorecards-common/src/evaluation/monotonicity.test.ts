import fc from 'fast-check';
import { ACCOUNT_RESOURCE_TYPE, type EvidenceRecord } from '../model';
import { anyInput, anyRow, withChanged } from './__testUtils__/arbitraries';
import { atMost, betterIn, narrowerIn } from './__testUtils__/compare';
import { evaluateScorecard } from './evaluateScorecard';
import type { EvaluationInput } from './EvaluationInput';
import { hoursAgo } from './testing';

const RUNS = { numRuns: 250 };
/** Firsts stay: the resource may fail by another of its reports already, and that one stays overdue. */
const NOW = { observedAt: hoursAgo(0) };

/** One of the rows that fit; skips the run when there is none. */
function pick(
  input: EvaluationInput,
  at: number,
  fits: (item: EvidenceRecord) => boolean,
): EvidenceRecord {
  const rows = [...input.own].filter(
    item => item.resourceType !== ACCOUNT_RESOURCE_TYPE && fits(item),
  );
  fc.pre(rows.length > 0);
  return rows[at % rows.length];
}

function withRow(input: EvaluationInput, row: EvidenceRecord): EvaluationInput {
  return { ...input, own: [...input.own, { ...row, resourceId: 'new' }] };
}

describe('what a change of evidence does to a scorecard', () => {
  it('fixing one resource never lowers a score nor raises the risk', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, fc.nat(), (input, at) => {
          const target = pick(input, at, item => item.status === 'fail');
          const before = evaluateScorecard(input);
          const after = evaluateScorecard(
            withChanged(input, target, { status: 'pass', ...NOW }),
          );
          expect(betterIn(before, after)).toEqual([]);
          expect(atMost(before.score.high, after.score.high)).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('a resource that starts to fail never raises a score nor lowers the risk', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, fc.nat(), (input, at) => {
          const target = pick(input, at, item => item.status !== 'fail');
          const failed = withChanged(input, target, { status: 'fail', ...NOW });
          const before = evaluateScorecard({ ...input, waivers: [] });
          const after = evaluateScorecard({ ...failed, waivers: [] });
          expect(betterIn(after, before)).toEqual([]);
          expect(atMost(after.score.high, before.score.high)).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('nor does a waiver hide that from the score without waivers', () => {
    // Of the score itself a waived failure is left out, so that an unknown which turns out to be one narrows the range.
    expect(() =>
      fc.assert(
        fc.property(anyInput, fc.nat(), (input, at) => {
          const target = pick(input, at, item => item.status !== 'fail');
          const before = evaluateScorecard(input);
          const after = evaluateScorecard(
            withChanged(input, target, { status: 'fail', ...NOW }),
          );
          expect(
            atMost(after.scoreWithoutWaivers, before.scoreWithoutWaivers),
          ).toBe(true);
          expect(atMost(before.risk.value, after.risk.value)).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('a failure of a new resource never raises a score nor lowers the risk', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, anyRow, (input, row) => {
          const before = evaluateScorecard(input);
          const after = evaluateScorecard(
            withRow(input, { ...row, status: 'fail', ...NOW }),
          );
          // With resources in scope the control may now be missed on others of them, which widens the range.
          const widens = [...input.resources].length > 0;
          expect(betterIn(after, before)).toEqual([]);
          expect(widens || atMost(after.score.high, before.score.high)).toBe(
            true,
          );
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('a new unknown widens the range, and leaves score and risk where they are', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, anyRow, (input, row) => {
          const before = evaluateScorecard(input);
          const after = evaluateScorecard(
            withRow(input, { ...row, status: 'unknown', suppressed: false }),
          );
          expect(after.score.value).toBe(before.score.value);
          expect(after.risk).toEqual(before.risk);
          expect(narrowerIn(after, before)).toEqual([]);
          expect(atMost(after.score.coverage, before.score.coverage)).toBe(
            true,
          );
        }),
        RUNS,
      ),
    ).not.toThrow();
  });

  it('what is no longer known widens the range', () => {
    expect(() =>
      fc.assert(
        fc.property(anyInput, fc.nat(), (input, at) => {
          const target = pick(
            input,
            at,
            ({ status }) => status === 'pass' || status === 'fail',
          );
          const before = evaluateScorecard(input);
          const after = evaluateScorecard(
            withChanged(input, target, { status: 'unknown', ...NOW }),
          );
          expect(narrowerIn(after, before)).toEqual([]);
          expect(atMost(after.risk.value, before.risk.value)).toBe(true);
        }),
        RUNS,
      ),
    ).not.toThrow();
  });
});
