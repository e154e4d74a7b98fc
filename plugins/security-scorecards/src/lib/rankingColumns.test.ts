import { formatColumns, parseColumns, USUAL_COLUMNS } from './rankingColumns';

describe('columns of the ranking', () => {
  it('are written in the order of the table', () => {
    expect(formatColumns(['owner', 'grade'])).toBe('grade,owner');
    expect(parseColumns('owner,nonsense,grade')).toEqual(['grade', 'owner']);
  });

  it('need no parameter when they are the usual ones', () => {
    expect(formatColumns([...USUAL_COLUMNS])).toBeUndefined();
    expect(formatColumns([])).toBeUndefined();
    expect(parseColumns(null)).toBeUndefined();
    expect(parseColumns('nonsense')).toBeUndefined();
  });
});
