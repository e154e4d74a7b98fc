import type { SignalGroup } from './SignalGroup';
import { signalFigures } from './signalFigures';

function group(overrides: Partial<SignalGroup> = {}): SignalGroup {
  return {
    product: 'GuardDuty',
    type: 'Recon:EC2/PortProbeUnprotectedPort',
    severity: 'high',
    count: 1,
    oldestObservedAt: '2026-11-20T00:00:00.000Z',
    ...overrides,
  };
}

describe('signalFigures', () => {
  it('has no oldest one where there is none', () => {
    expect(signalFigures([])).toEqual({
      counts: { critical: 0, high: 0, medium: 0, low: 0 },
      total: 0,
    });
  });

  it('counts by severity and tells the oldest', () => {
    const groups = [
      group({ count: 2 }),
      group({
        product: 'Inspector',
        severity: 'low',
        count: 40,
        oldestObservedAt: '2026-01-01T00:00:00.000Z',
      }),
      group({ type: 'Trojan:EC2/DropPoint', count: 3 }),
    ];
    const figures = {
      counts: { critical: 0, high: 5, medium: 0, low: 40 },
      total: 45,
      oldestObservedAt: '2026-01-01T00:00:00.000Z',
    };

    expect(signalFigures(groups)).toEqual(figures);
    expect(signalFigures([...groups].reverse())).toEqual(figures);
  });
});
