import fc from 'fast-check';
import { deltaPartitions } from './deltaPartitions';
import type { Partition } from './Partition';

const START = Date.parse('2026-11-20T00:00:00.000Z');
const window = {
  start: new Date(START).toISOString(),
  end: new Date(START + 3_600_001).toISOString(),
};
const base = {
  window,
  concurrency: 4,
  generators: ['scanner/'],
  signals: { minimumSeverity: 'medium' as const },
  productsInUpdates: false,
};

interface Times {
  created: number;
  changed: number;
  updated: number;
  archived: boolean;
}

function isIn(
  bounds: { start?: string; end?: string } | undefined,
  at: number,
) {
  return (
    !bounds ||
    (at >= Date.parse(bounds.start ?? '1970-01-01') &&
      at <= Date.parse(bounds.end ?? '2199-12-31'))
  );
}

function reads(part: Partition, times: Times): boolean {
  const state = part.recordState ?? 'ACTIVE';
  return (
    (part.kind ?? 'controls') === 'controls' &&
    isIn(part.created, times.created) &&
    isIn(part.changed, times.changed) &&
    isIn(part.updated, times.updated) &&
    (state === 'any' || (state === 'ARCHIVED') === times.archived)
  );
}

const time = fc.integer({ min: START - 7_200_000, max: START + 7_200_000 });
const finding = fc.record({
  created: time,
  changed: time,
  updated: time,
  archived: fc.boolean(),
});

describe('deltaPartitions', () => {
  it('reads each finding that is in the window of its pass once', () => {
    const inside = (at: number) => at >= START && at <= Date.parse(window.end);
    fc.assert(
      fc.property(
        finding,
        fc.integer({ min: 1, max: 8 }),
        (times, concurrency) => {
          const count = (passId: string) =>
            deltaPartitions({ ...base, passId, concurrency }).filter(part =>
              reads(part, times),
            ).length;
          expect(count('changes')).toBe(
            inside(times.changed) ||
              (inside(times.created) && times.changed < START)
              ? 1
              : 0,
          );
          expect(count('updates')).toBe(inside(times.updated) ? 1 : 0);
        },
      ),
    );
  });

  it('leaves findings of other products to one of the passes', () => {
    const kinds = (options: Partial<typeof base> & { passId: string }) =>
      deltaPartitions({ ...base, ...options }).flatMap(
        ({ kind, recordState }) => (kind ? [[kind, recordState]] : []),
      );
    const both = [
      ['products', 'any'],
      ['signals', 'any'],
    ];
    expect(kinds({ passId: 'changes' })).toEqual(both);
    expect(kinds({ passId: 'updates' })).toEqual([]);
    expect(kinds({ passId: 'updates', productsInUpdates: true })).toEqual(both);
  });

  it('asks for no account, and for a region where the hub shows more than is wanted', () => {
    const parts = ['changes', 'updates', 'suppressed'].flatMap(passId =>
      deltaPartitions({ ...base, passId, region: 'eu-west-1' }),
    );
    expect(parts.every(({ accountIds }) => accountIds.length === 0)).toBe(true);
    expect(new Set(parts.map(({ region }) => region))).toEqual(
      new Set(['eu-west-1']),
    );
  });

  it('lets only the search for what was checked again be cut short', () => {
    const parts = ['changes', 'updates', 'suppressed'].flatMap(passId =>
      deltaPartitions({ ...base, passId }),
    );
    expect(
      new Set(parts.flatMap(({ key, optional }) => (optional ? key : []))),
    ).toEqual(new Set(['active-0', 'active-1', 'active-2', 'active-3']));
  });
});
