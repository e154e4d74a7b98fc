import { toFilterParameter } from './rankingFilter';

describe('toFilterParameter', () => {
  it('asks for nothing without conditions', () => {
    expect(toFilterParameter({ kind: [], owner: undefined }, '  ')).toBe(
      undefined,
    );
  });

  it('joins conditions and alternatives', () => {
    expect(
      toFilterParameter({ kind: ['component'], grade: ['D', 'E'] }, 'pay'),
    ).toEqual(['kind=component,grade=D,grade=E,text=pay']);
  });

  it('asks for every kind by naming none', () => {
    expect(toFilterParameter({ kind: ['all'], grade: ['E'] }, '')).toEqual([
      'grade=E',
    ]);
  });

  it('keeps commas inside values apart from those between conditions', () => {
    expect(toFilterParameter({}, 'a,b')).toEqual(['text=a\\,b']);
  });
});
