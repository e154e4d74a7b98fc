import { NOW, scoredControl } from './__testUtils__/scoredControl';
import { overdueDays, riskOf } from './risk';
import { DEFAULT_SCORING_SETTINGS } from './ScoringSettings';

const options = {
  criticality: 'medium' as const,
  settings: DEFAULT_SCORING_SETTINGS,
  now: NOW,
};

describe('riskOf', () => {
  it('is 0 without a failure', () => {
    const controls = [
      scoredControl({ id: 'a', severity: 'critical', unknown: 3 }),
      scoredControl({ id: 'b', severity: 'critical', waived: 3 }),
      scoredControl({ id: 'c', severity: 'critical', pass: 3 }),
    ];

    expect(riskOf(controls, options)).toEqual({
      value: 0,
      contributors: [],
      criticalityFactor: 1,
      overdue: 0,
    });
  });

  it('grows with the logarithm of the failing resources', () => {
    const risk = (fail: number) =>
      riskOf([scoredControl({ id: 'a', fail })], options).value;

    expect([risk(1), risk(3), risk(1023)]).toEqual([5, 10, 50]);
  });

  it.each([
    ['in time', 90, 0],
    ['half the time late', 135, 2.5],
    ['the whole time late', 180, 5],
    ['very late', 2000, 5],
    ['of unknown age', undefined, 0],
  ])('adds for a failure that is %s', (_, failingForDays, overdue) => {
    const control = scoredControl({ id: 'a', fail: 1, failingForDays });

    expect(riskOf([control], options)).toMatchObject({
      value: 5 + overdue,
      overdue,
      contributors: [{ control: 'a', value: 5 + overdue }],
    });
  });

  it.each([
    [90, undefined],
    [90.5, undefined],
    [91, 1],
    [100.9, 10],
    [undefined, undefined],
  ])('counts whole overdue days: %s days, %s', (failingForDays, days) => {
    const control = scoredControl({ id: 'a', fail: 1, failingForDays });

    expect(overdueDays(control, options)).toBe(days);
  });

  it('is multiplied by criticality and exposure', () => {
    const control = scoredControl({
      id: 'a',
      fail: 1,
      practice: 'public-exposure',
    });

    expect(
      riskOf([control], { ...options, criticality: 'critical' }),
    ).toMatchObject({ value: 15, criticalityFactor: 3 });
  });

  describe('with signals', () => {
    const signals = [
      {
        product: 'GuardDuty',
        type: 'Recon:EC2/PortProbeUnprotectedPort',
        severity: 'high' as const,
        count: 7,
        oldestObservedAt: '2026-11-20T00:00:00.000Z',
      },
      {
        product: 'Inspector',
        type: 'Vulnerabilities/CVE',
        severity: 'low' as const,
        count: 900,
        oldestObservedAt: '2026-11-20T00:00:00.000Z',
      },
    ];
    const control = scoredControl({
      id: 'a',
      fail: 1,
      practice: 'public-exposure',
    });

    it('is the same as without them unless they have a weight', () => {
      expect(riskOf([control], { ...options, signals })).toEqual(
        riskOf([control], options),
      );
    });

    it('adds the logarithm of their number, without the factor of exposure', () => {
      const settings = {
        ...DEFAULT_SCORING_SETTINGS,
        risk: { signals: { critical: 40, high: 10, medium: 0, low: 0 } },
      };

      expect(
        riskOf([control], {
          ...options,
          criticality: 'critical',
          settings,
          signals,
        }),
      ).toEqual({
        // 5 · 2 · 1.5 of the control, 10 · log2(8) · 2 of the signals.
        value: 75,
        overdue: 0,
        criticalityFactor: 3,
        contributors: [
          {
            severity: 'high',
            signals: {
              product: 'GuardDuty',
              type: 'Recon:EC2/PortProbeUnprotectedPort',
              count: 7,
            },
            value: 60,
          },
          expect.objectContaining({ control: 'a', value: 15 }),
        ],
      });
    });
  });

  it('names the ten greatest contributors, greatest first', () => {
    const controls = Array.from({ length: 12 }, (_, i) =>
      scoredControl({ id: `c${String(i).padStart(2, '0')}`, fail: i + 1 }),
    );

    const { contributors } = riskOf(controls, options);

    expect(contributors).toHaveLength(10);
    expect(contributors[0]).toMatchObject({
      control: 'c11',
      failingResources: 12,
    });
    expect(contributors[9].control).toBe('c02');
  });
});
