import { NOW, scoredControl } from './__testUtils__/scoredControl';
import { nextBestFixes } from './nextBestFixes';
import { DEFAULT_SCORING_SETTINGS } from './ScoringSettings';

const options = {
  criticality: 'medium' as const,
  settings: DEFAULT_SCORING_SETTINGS,
  now: NOW,
  practiceTitle: (id: string) => `Practice ${id}`,
};

describe('nextBestFixes', () => {
  it('has none without a failure', () => {
    expect(
      nextBestFixes([scoredControl({ id: 'a', pass: 1, waived: 1 })], options),
    ).toEqual([]);
  });

  it('gives five at most, best first, and orders equals by id', () => {
    const controls = [
      ...['g', 'f', 'e', 'd', 'c', 'b'].map(id =>
        scoredControl({ id, severity: 'low', fail: 1 }),
      ),
      scoredControl({ id: 'z', severity: 'critical', fail: 1 }),
    ];

    expect(
      nextBestFixes(controls, options).flatMap(fix => fix.controls),
    ).toEqual(['z', 'b', 'c', 'd', 'e']);
  });

  it('takes title, severity and guidance of a group from its practice and controls', () => {
    const controls = [
      scoredControl({ id: 'a', severity: 'low', failing: ['x'] }),
      scoredControl({
        id: 'b',
        severity: 'high',
        failing: ['x'],
        guidanceUrl: 'https://example.com/b',
      }),
    ];

    expect(nextBestFixes(controls, options)).toEqual([
      {
        controls: ['a', 'b'],
        practice: 'encryption-at-rest',
        title: 'Practice encryption-at-rest',
        severity: 'high',
        resources: 1,
        scoreGain: 100,
        riskRemoved: 16,
        guidanceUrl: 'https://example.com/b',
      },
    ]);
  });

  it('keeps the exposure factor while another control exposes', () => {
    const exposed = { practice: 'public-exposure' };
    const controls = [
      scoredControl({ id: 'a', failing: ['x'], ...exposed }),
      scoredControl({ id: 'b', failing: ['y'], ...exposed }),
    ];

    expect(nextBestFixes(controls, options)).toMatchObject([
      { controls: ['a'], riskRemoved: 7.5 },
      { controls: ['b'], riskRemoved: 7.5 },
    ]);
  });
});
