import { toneOfGrade, toneOfScore } from './scoreTone';

describe('score tones', () => {
  it('are never good without a grade or a value', () => {
    expect(toneOfGrade(undefined)).toBe('none');
    expect(toneOfScore({ low: 0, high: 100, coverage: 0 }, false)).toBe('none');
  });

  it('are never good while something fails', () => {
    const score = { value: 99, low: 99, high: 99, coverage: 1 };
    expect(toneOfScore(score, true)).toBe('fair');
    expect(toneOfScore({ ...score, value: 40 }, true)).toBe('poor');
    expect(toneOfScore(score, false)).toBe('good');
  });
});
