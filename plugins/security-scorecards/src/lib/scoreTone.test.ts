import { toneOfGrade, toneOfScore } from './scoreTone';

describe('score tones', () => {
  it('are never good without a grade or a value', () => {
    expect(toneOfGrade(undefined)).toBe('none');
    expect(toneOfScore({ low: 0, high: 100, coverage: 0 }, 'pass')).toBe(
      'none',
    );
  });

  it('are never good while something fails, is waived or is unknown', () => {
    const score = { value: 99, low: 60, high: 99, coverage: 0.6 };
    expect(toneOfScore(score, 'fail')).toBe('fair');
    expect(toneOfScore({ ...score, value: 40 }, 'fail')).toBe('poor');
    expect(toneOfScore(score, 'waived')).toBe('fair');
    expect(toneOfScore(score, 'unknown')).toBe('none');
    expect(toneOfScore(score, 'pass')).toBe('good');
  });
});
