import { knownValues, toFilterParameter } from './rankingFilter';

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

  it('takes a version of a template', () => {
    expect(
      toFilterParameter(
        { template: ['aws-service'], templateVersion: ['1.0.0', 'none'] },
        '',
      ),
    ).toEqual([
      'template=aws-service,templateVersion=1.0.0,templateVersion=none',
    ]);
  });
});

describe('knownValues', () => {
  it.each([
    ['grade', ['A', 'Z', 'none'], ['A', 'none']],
    ['domain', ['data-protection', 'astrology'], ['data-protection']],
    ['owner', ['group:default/payments', ':'], ['group:default/payments']],
    ['partOf', ['retail', 'domain:'], ['retail']],
    ['kind', ['component', 'ghost'], ['component', 'ghost']],
  ] as const)('keeps of %s what can be meant', (key, values, expected) => {
    expect(knownValues(key, values)).toEqual(expected);
  });
});
