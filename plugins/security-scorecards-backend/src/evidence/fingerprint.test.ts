import * as fc from 'fast-check';
import { evidenceOn } from '../collection/__testUtils__/FakeSource';
import { evidenceFingerprint } from './evidenceFingerprint';
import { tagsFingerprint } from './tagsFingerprint';

describe('evidenceFingerprint', () => {
  it('is stable over releases, as it is stored', () => {
    expect(evidenceFingerprint(evidenceOn('a'))).toBe('TzcgfRq2wj-nXljQ');
  });

  it('does not depend on times, ids of the source or order of members', () => {
    const { status, ...rest } = evidenceOn('a');
    const same = {
      ...rest,
      observedAt: '2027-01-01T00:00:00.000Z',
      firstObservedAt: '2026-01-01T00:00:00.000Z',
      externalId: 'another',
      status,
    };
    expect(evidenceFingerprint(same)).toBe(
      evidenceFingerprint(evidenceOn('a')),
    );
  });

  it.each([
    { status: 'fail' as const },
    { suppressed: true },
    { status: 'unknown' as const, reason: 'not-recorded' as const },
    { reasonText: 'CONFIG_RECORDER_DISABLED' },
    { reasonText: '' },
    { accountId: '444455556666' },
  ])('changes with %j', change => {
    expect(evidenceFingerprint(evidenceOn('a', change))).not.toBe(
      evidenceFingerprint(evidenceOn('a')),
    );
  });
});

describe('evidenceFingerprint of many accounts', () => {
  it('is the same whether it was asked for before or not', () => {
    const accounts = Array.from({ length: 6_000 }, (_, index) =>
      String(100_000_000_000 + index),
    );
    const prints = (text?: string) =>
      accounts.map(accountId =>
        evidenceFingerprint(
          evidenceOn('a', { accountId, status: 'fail', reasonText: text }),
        ),
      );
    const first = prints();
    expect(new Set(first).size).toBe(accounts.length);
    expect(prints()).toEqual(first);
    expect(prints('why')).not.toEqual(first);
  });
});

describe('tagsFingerprint', () => {
  it('does not depend on the order of tags but on each key and value', () => {
    const tags = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(tags, tags, (one, two) => {
        const reversed = Object.fromEntries(Object.entries(one).reverse());
        expect(tagsFingerprint(reversed)).toBe(tagsFingerprint(one));
        const equal =
          JSON.stringify(Object.entries(one).sort()) ===
          JSON.stringify(Object.entries(two).sort());
        expect(tagsFingerprint(one) === tagsFingerprint(two)).toBe(equal);
      }),
    );
  });

  it('tells no tags from unknown ones', () => {
    expect(tagsFingerprint(undefined)).toBe('');
    expect(tagsFingerprint({})).not.toBe('');
  });
});
