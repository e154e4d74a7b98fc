import { parseRankingOrder } from './parseRankingOrder';

describe('parseRankingOrder', () => {
  it.each([
    [undefined, 'risk', 'desc'],
    ['title,asc', 'title', 'asc'],
    ['score', 'score', 'asc'],
    ['delta30d,asc', 'delta30d', 'asc'],
    ['oldestEvidenceAt,desc', 'oldestEvidenceAt', 'desc'],
  ])('reads %j', (text, field, direction) => {
    expect(parseRankingOrder(text)).toEqual({ field, direction });
  });

  it.each([
    ['colour,asc', "no field 'colour'"],
    ['risk,up', "'risk,up' has no usable direction"],
    ['risk,asc,x', "'risk,asc,x' has no usable direction"],
    ['', "no field ''"],
  ])('refuses %j', (text, message) => {
    expect(() => parseRankingOrder(text)).toThrow(message);
  });
});
