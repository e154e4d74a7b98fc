import { fittingColumns } from './fittingColumns';

const COLUMNS = ['title', 'score', 'risk', 'failing', 'worstDomain'].map(
  id => ({ id }),
);

describe('fittingColumns', () => {
  it.each([
    [undefined, 'title score risk failing worstDomain'],
    [1200, 'title score risk failing worstDomain'],
    [680, 'title score risk failing'],
    [400, 'title score'],
  ])('has room for these at %s', (width, expected) => {
    const shown = fittingColumns(COLUMNS, width).map(({ id }) => id);
    expect(shown.join(' ')).toBe(expected);
  });
});
