import type { Grade, Score, Severity } from '../api/types';
import { scoredControl } from './__testUtils__/scoredControl';
import { gradeOf } from './grade';
import { DEFAULT_SCORING_SETTINGS } from './ScoringSettings';

function score(value: number | undefined, coverage = 1): Score {
  return { value, low: 0, high: 100, coverage };
}

function failing(id: string, severity: Severity) {
  return scoredControl({ id, severity, fail: 1 });
}

describe('gradeOf', () => {
  it.each<[number, Grade]>([
    [100, 'A'],
    [90, 'A'],
    [89.9, 'B'],
    [80, 'B'],
    [79.9, 'C'],
    [65, 'C'],
    [64.9, 'D'],
    [50, 'D'],
    [49.9, 'E'],
    [0, 'E'],
  ])('%d is %s', (value, grade) => {
    expect(gradeOf(score(value), [], DEFAULT_SCORING_SETTINGS)).toEqual({
      grade,
    });
  });

  it.each<[string, number, Severity[], Grade, string | undefined]>([
    ['critical caps at D', 95, ['critical'], 'D', 'critical-0'],
    ['high caps at B', 95, ['high'], 'B', 'high-0'],
    ['medium caps nothing', 95, ['medium', 'low'], 'A', undefined],
    ['the strictest cap wins', 95, ['high', 'critical'], 'D', 'critical-1'],
    ['in any order', 95, ['critical', 'high'], 'D', 'critical-0'],
    ['of equal ones the first is named', 95, ['high', 'high'], 'B', 'high-0'],
    ['a score below the cap stays', 40, ['critical'], 'E', undefined],
    ['a score at the cap is not capped', 85, ['high'], 'B', undefined],
  ])('%s', (_, value, severities, grade, gradeCappedBy) => {
    const controls = severities.map((severity, i) =>
      failing(`${severity}-${i}`, severity),
    );
    const expected = gradeCappedBy ? { grade, gradeCappedBy } : { grade };

    expect(gradeOf(score(value), controls, DEFAULT_SCORING_SETTINGS)).toEqual(
      expected,
    );
    expect(
      gradeOf(score(value), [...controls].reverse(), DEFAULT_SCORING_SETTINGS),
    ).toEqual(expected);
  });

  it('names the heavier of two controls that cap', () => {
    const controls = [
      { ...failing('a', 'high'), weight: 10 },
      { ...failing('b', 'high'), weight: 30 },
    ];

    expect(
      gradeOf(score(99), controls, DEFAULT_SCORING_SETTINGS).gradeCappedBy,
    ).toBe('b');
  });

  it('is not capped by what is waived', () => {
    const waived = scoredControl({ id: 'a', severity: 'critical', waived: 1 });

    expect(gradeOf(score(95), [waived], DEFAULT_SCORING_SETTINGS)).toEqual({
      grade: 'A',
    });
  });

  it.each([
    ['without a value', score(undefined)],
    ['below the minimum coverage', score(100, 0.499)],
  ])('is missing %s', (_, given) => {
    expect(gradeOf(given, [], DEFAULT_SCORING_SETTINGS)).toEqual({
      gradeMissing: 'not-enough-evidence',
    });
  });

  it('is there at the minimum coverage', () => {
    expect(gradeOf(score(100, 0.5), [], DEFAULT_SCORING_SETTINGS).grade).toBe(
      'A',
    );
  });
});
