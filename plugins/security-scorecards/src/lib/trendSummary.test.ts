import { niceTicks } from './niceTicks';
import { trendPoints } from './trendPoints';
import { trendSummary } from './trendSummary';

describe('trendSummary', () => {
  it('leaves out days without a figure', () => {
    expect(
      trendSummary([
        { date: '2026-11-01' },
        { date: '2026-11-02', value: 40 },
        { date: '2026-11-03', value: 70 },
        { date: '2026-11-04', value: 60 },
        { date: '2026-11-05' },
      ]),
    ).toEqual({
      first: 40,
      firstDate: '2026-11-02',
      last: 60,
      lastDate: '2026-11-04',
      lowest: 40,
      highest: 70,
    });
  });

  it('says nothing of nothing', () => {
    expect(trendSummary([{ date: '2026-11-01' }])).toBeUndefined();
  });
});

describe('trendPoints', () => {
  const point = {
    date: '2026-11-01',
    score: { low: 20, high: 60, coverage: 0.4 },
    risk: 12,
    failingControls: { critical: 0, high: 0, medium: 0, low: 0 },
    failingResources: 0,
    domains: [],
    changed: true,
  };

  it('keeps the range of a score that is not known', () => {
    expect(trendPoints([point], 'score')).toEqual([
      { date: '2026-11-01', value: undefined, low: 20, high: 60 },
    ]);
    expect(trendPoints([point], 'coverage')[0].value).toBe(40);
    expect(trendPoints([point], 'risk')[0].value).toBe(12);
  });
});

describe('niceTicks', () => {
  it.each([
    [100, [0, 25, 50, 75, 100]],
    [312, [0, 100, 200, 300, 400]],
    [7, [0, 2, 4, 6, 8]],
    [0, [0, 1]],
  ])('marks up to %d', (highest, ticks) => {
    expect(niceTicks(highest)).toEqual(ticks);
  });
});
