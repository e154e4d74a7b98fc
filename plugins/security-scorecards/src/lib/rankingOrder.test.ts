import { readOrder } from './rankingOrder';

describe('readOrder', () => {
  it.each([
    [null, 'risk', 'descending'],
    ['score,asc', 'score', 'ascending'],
    ['delta30d,desc', 'delta30d', 'descending'],
    ['colour,asc', 'risk', 'descending'],
    ['', 'risk', 'descending'],
    ['title,sideways', 'title', 'descending'],
  ])('reads %j', (parameter, column, direction) => {
    expect(readOrder(parameter)).toEqual({ column, direction });
  });
});
