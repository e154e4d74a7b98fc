import { parseViews, PRESET_VIEWS, viewQuery } from './rankingViews';

describe('views of the ranking', () => {
  it('are what of the address belongs to the ranking, in one order', () => {
    const query = viewQuery(
      new URLSearchParams('grade=D&other=1&order=score,asc&grade=E&q=pay'),
    );
    expect(query).toBe('q=pay&order=score%2Casc&grade=D&grade=E');
    expect(viewQuery(new URLSearchParams(query))).toBe(query);
  });

  it.each(PRESET_VIEWS)('has $id in that order', ({ query }) => {
    expect(viewQuery(new URLSearchParams(query))).toBe(query);
  });

  it('are none when something else is stored', () => {
    expect(parseViews([{ name: 'Mine', query: 'grade=E' }])).toHaveLength(1);
    expect(parseViews('nonsense')).toEqual([]);
    expect(parseViews(undefined)).toEqual([]);
  });
});
