import { PageGuard } from './PageGuard';

describe('PageGuard', () => {
  it('lets a long visit pass', () => {
    const guard = PageGuard.create();
    for (let page = 0; page < 50_000; page++) {
      guard.check({ checkpoint: `page ${Math.floor(page / 3)}` });
    }
    expect(() => guard.check({ checkpoint: 'last' })).not.toThrow();
  });

  it('finds a circle of any length soon', () => {
    for (const length of [2, 3, 7, 100]) {
      const guard = PageGuard.create();
      const walk = () => {
        for (let page = 0; page < 10 * length; page++) {
          guard.check({
            checkpoint: `${page < 5 ? page : 5 + ((page - 5) % length)}`,
          });
        }
      };
      expect(walk).toThrow('The source sent the same page token again.');
    }
  });

  it('ends a visit that stays where it is', () => {
    const guard = PageGuard.create();
    const stay = () => {
      for (let page = 0; page < 2_000; page++) {
        guard.check({ checkpoint: 'here' });
      }
    };
    expect(stay).toThrow('1000 pages without getting further');
  });

  it('ends a visit with too many pages, with a mend', () => {
    const guard = PageGuard.create({ maxPages: 2 });
    guard.check({});
    guard.check({});
    expect(() => guard.check({})).toThrow(
      expect.objectContaining({
        message: 'The source sent more than 2 pages.',
        status: 'failed',
        mend: expect.stringContaining('Nothing was retired'),
      }),
    );
  });
});
