import { formatDay, lastDay, toUtcDay } from './ledgerDates';

describe('days of the ledgers', () => {
  it('are those of UTC', () => {
    expect(toUtcDay('2026-12-31T23:59:59.999Z')).toBe('2026-12-31');
    expect(lastDay(Date.parse('2026-11-22T23:30:00Z'), 30)).toBe('2026-12-22');
    expect(lastDay(Date.parse('2027-02-28T00:00:00Z'), 1)).toBe('2027-03-01');
  });

  it('read as the reader writes them', () => {
    expect(formatDay('2026-12-22')).toBe('Dec 22, 2026');
  });
});
