import * as fc from 'fast-check';
import { compareEvidence, replacesStored, statusSince } from './evidenceWrites';

const times = fc
  .integer({ min: 0, max: 10 })
  .map(day => new Date(Date.UTC(2026, 10, 1 + day)).toISOString());

describe('compareEvidence', () => {
  const stored = {
    fingerprint: 'x',
    observedAt: '2026-11-20T00:00:00.000Z',
    externalId: 'finding',
  };
  const incoming = {
    fingerprint: 'x',
    observedAt: '2026-11-20T01:00:00.000Z',
    firstObservedAt: '2026-11-01T00:00:00.000Z',
    status: 'pass',
    suppressed: false,
    externalId: 'finding',
  } as const;

  it.each([
    ['x', '2026-11-20T23:59:59.999Z', 'unchanged'],
    ['x', '2026-11-21T00:00:00.000Z', 'refreshed'],
    ['x', '2026-11-01T00:00:00.000Z', 'unchanged'],
    ['y', '2026-11-20T00:00:00.000Z', 'differs'],
  ])('fingerprint %s of %s is %s', (fingerprint, observedAt, expected) => {
    for (const unordered of [true, false]) {
      expect(
        compareEvidence({
          incoming: { ...incoming, fingerprint, observedAt },
          stored,
          unordered,
        }),
      ).toBe(expected);
    }
  });

  it.each<[string, Partial<Parameters<typeof compareEvidence>[0]['incoming']>]>(
    [
      ['a failure', { status: 'fail' }],
      ['a suppressed pass', { suppressed: true }],
      [
        'a pass of which nobody knows since when',
        { firstObservedAt: undefined },
      ],
      ['a pass of another finding', { externalId: 'other' }],
    ],
  )('writes the time of %s that a delta or a feed tells', (_, overrides) => {
    const options = { incoming: { ...incoming, ...overrides }, stored };
    expect(compareEvidence({ ...options, unordered: true })).toBe('retold');
    expect(compareEvidence({ ...options, unordered: false })).toBe('unchanged');
  });

  it('writes the time of a status that went and came back', () => {
    const back = { ...incoming, firstObservedAt: '2026-11-20T00:30:00.000Z' };
    for (const unordered of [true, false]) {
      expect(compareEvidence({ incoming: back, stored, unordered })).toBe(
        'retold',
      );
    }
  });
});

describe('replacesStored', () => {
  const at = (day: number) => `2026-11-${day}T00:00:00.000Z`;

  it('takes no older word', () => {
    const incoming = { status: 'pass', suppressed: false } as const;
    const stored = {
      status: 'fail',
      suppressed: false,
      observedAt: at(20),
    } as const;
    const replaces = (day: number) =>
      replacesStored({
        stored,
        incoming: { ...incoming, observedAt: at(day) },
        seen: false,
      });
    expect(replaces(19)).toBe(false);
    expect(replaces(20)).toBe(true);
  });

  it('lets the worse of two findings of one pass stand in either order', () => {
    const bad = {
      status: 'fail',
      suppressed: false,
      externalId: 'a',
      observedAt: at(20),
    } as const;
    const hidden = { ...bad, suppressed: true, externalId: 'b' } as const;
    const good = {
      ...bad,
      status: 'pass',
      externalId: 'c',
      observedAt: at(21),
    } as const;
    for (const better of [hidden, good]) {
      expect(
        replacesStored({ stored: bad, incoming: better, seen: true }),
      ).toBe(false);
      expect(
        replacesStored({ stored: better, incoming: bad, seen: true }),
      ).toBe(true);
    }
  });
});

describe('replacesStored by a delta or a feed', () => {
  const at = '2026-11-20T00:00:00.000Z';
  const fail = {
    status: 'fail',
    suppressed: false,
    externalId: 'a',
    observedAt: at,
  } as const;
  const options = { seen: false, unordered: true };

  it('takes the later word of one finding, as suppressing does not move its time', () => {
    const suppressed = { ...fail, suppressed: true };
    expect(
      replacesStored({ ...options, stored: fail, incoming: suppressed }),
    ).toBe(true);
    expect(
      replacesStored({ ...options, stored: suppressed, incoming: fail }),
    ).toBe(true);
  });

  it('takes the worse of two findings of one time in either order', () => {
    const pass = { ...fail, status: 'pass', externalId: 'b' } as const;
    expect(replacesStored({ ...options, stored: fail, incoming: pass })).toBe(
      false,
    );
    expect(replacesStored({ ...options, stored: pass, incoming: fail })).toBe(
      true,
    );
  });
});

describe('statusSince', () => {
  it('is never after the observation nor before the last word on the status before', () => {
    fc.assert(
      fc.property(
        fc.option(times, { nil: undefined }),
        times,
        times,
        (firstObservedAt, observedAt, before) => {
          const previous = before <= observedAt ? before : observedAt;
          const since = statusSince({
            firstObservedAt,
            observedAt,
            previous: { observedAt: previous },
          });
          expect(since <= observedAt).toBe(true);
          expect(since >= previous).toBe(true);
        },
      ),
    );
  });

  it('takes the word of the source where it can be true', () => {
    expect(
      statusSince({
        firstObservedAt: '2026-11-05T00:00:00.000Z',
        observedAt: '2026-11-09T00:00:00.000Z',
      }),
    ).toBe('2026-11-05T00:00:00.000Z');
  });
});
