import { compareVersions } from './compareVersions';

describe('compareVersions', () => {
  it('puts the newest first', () => {
    expect(
      [
        '1.9.0',
        undefined,
        '1.10.0-beta.2',
        'v1.10.0',
        '1.10.0-beta.10',
        '1.0',
        '2.0.0+build',
      ].sort(compareVersions),
    ).toEqual([
      '2.0.0+build',
      'v1.10.0',
      '1.10.0-beta.10',
      '1.10.0-beta.2',
      '1.9.0',
      '1.0',
      undefined,
    ]);
  });

  it('sorts what is no version at all, and no version last', () => {
    expect(['summer', 'winter'].sort(compareVersions)).toEqual([
      'winter',
      'summer',
    ]);
    expect(compareVersions(undefined, '0')).toBeGreaterThan(0);
    expect(compareVersions('0', undefined)).toBeLessThan(0);
    expect(compareVersions(undefined, undefined)).toBe(0);
  });
});
