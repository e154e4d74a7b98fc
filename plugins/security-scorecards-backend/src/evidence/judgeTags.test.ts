import * as fc from 'fast-check';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { judgeTags, type StoredTags } from './judgeTags';

const NOTHING: StoredTags = { fingerprint: '' };

function tell(
  stored: StoredTags,
  ...words: [source: EvidenceSource, told: string][]
): { stored: StoredTags; writes: number } {
  let state = stored;
  let writes = 0;
  for (const [source, told] of words) {
    const verdict = judgeTags({ stored: state, told, source });
    if (verdict) {
      writes += 1;
      state = {
        ...(verdict.takes ? { fingerprint: told, source } : state),
        words: verdict.words ?? state.words,
      };
    }
  }
  return { stored: state, writes };
}

describe('judgeTags', () => {
  it.each<[EvidenceSource, EvidenceSource]>([
    ['security-hub', 'config'],
    ['security-hub', 'patch-manager'],
    ['config', 'patch-manager'],
  ])('prefers %s to %s, whoever comes first', (preferred, other) => {
    for (const words of [
      [
        [preferred, 'x'],
        [other, 'y'],
      ],
      [
        [other, 'y'],
        [preferred, 'x'],
      ],
    ] as const) {
      const first = tell(NOTHING, [...words[0]], [...words[1]]);
      expect(first.stored.fingerprint).toBe('x');
      expect(first.writes).toBe(2);
      expect(
        tell(first.stored, [...words[0]], [...words[1]], [...words[0]]).writes,
      ).toBe(0);
    }
  });

  it('does not go back to tags that were read before the newest ones', () => {
    const stored: StoredTags = {
      fingerprint: 'new',
      source: 'security-hub',
      at: '2026-11-20T22:00:00.000Z',
    };
    const judge = (toldAt: string) =>
      judgeTags({ stored, told: 'old', source: 'security-hub', toldAt });
    expect(judge('2026-11-20T10:00:00.000Z')).toBeUndefined();
    expect(judge('2026-11-20T23:00:00.000Z')).toEqual({ takes: true });
    expect(
      judgeTags({
        stored: { ...stored, source: 'config' },
        told: 'old',
        source: 'security-hub',
        toldAt: '2026-11-20T10:00:00.000Z',
      }),
    ).toBeUndefined();
  });

  it('believes the source that notices a re-tag, and not the one that is late', () => {
    const { stored } = tell(NOTHING, ['security-hub', 'x'], ['config', 'x']);
    const noticed = tell(stored, ['config', 'z'], ['security-hub', 'x']);
    expect(noticed).toMatchObject({ stored: { fingerprint: 'z' }, writes: 1 });
    expect(
      tell(noticed.stored, ['security-hub', 'z'], ['config', 'z']).stored,
    ).toMatchObject({ fingerprint: 'z' });
    expect(
      tell(noticed.stored, ['security-hub', 'z'], ['security-hub', 'x']).stored,
    ).toMatchObject({ fingerprint: 'x' });
  });

  it('writes nothing for a single source that repeats itself', () => {
    const { stored } = tell(NOTHING, ['config', 'x']);
    expect(stored).toEqual({ fingerprint: 'x', source: 'config' });
    expect(tell(stored, ['config', 'x'], ['config', '']).writes).toBe(0);
  });

  it('ends with the new tags once all sources tell them, and then writes nothing', () => {
    const sources = ['security-hub', 'config', 'patch-manager'] as const;
    const word = fc.tuple(
      fc.constantFrom<EvidenceSource>(...sources),
      fc.constantFrom('x', 'y', 'z'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), before => {
        const settled = tell(
          tell(NOTHING, ...before).stored,
          ...sources.map((source): [EvidenceSource, string] => [source, 'new']),
        );
        expect(settled.stored.fingerprint).toBe('new');
        expect(
          tell(
            settled.stored,
            ...sources.map((source): [EvidenceSource, string] => [
              source,
              'new',
            ]),
          ).writes,
        ).toBe(0);
      }),
    );
  });
});
