import { resourcesThat } from './resourcesThat';

describe('resourcesThat', () => {
  it.each([
    [0, '0 resources have'],
    [1, '1 resource has'],
    [2, '2 resources have'],
  ])('counts %d', (count, words) => {
    expect(resourcesThat(count, ['has', 'have'])).toBe(words);
  });

  it('tells which and whose', () => {
    expect(
      resourcesThat(1, ['counts', 'count'], {
        which: 'other',
        of: 'of the stack cart',
      }),
    ).toBe('1 other resource of the stack cart counts');
  });
});
