import { parseArguments } from './parseArguments';

describe('parseArguments', () => {
  it('measures 200,000 rows on both databases by default', () => {
    expect(parseArguments([])).toMatchObject({
      rows: 200_000,
      databases: ['postgres', 'sqlite'],
      quotas: true,
      store: true,
      endToEnd: true,
    });
  });

  it('reads size, database and parts', () => {
    expect(
      parseArguments([
        '--size=1m',
        '--database=sqlite',
        '--quotas=off',
        '--only=store',
      ]),
    ).toMatchObject({
      rows: 1_000_000,
      databases: ['sqlite'],
      quotas: false,
      endToEnd: false,
    });
  });

  it('names the wrong argument', () => {
    expect(() => parseArguments(['--size=2m'])).toThrow('--size');
  });
});
