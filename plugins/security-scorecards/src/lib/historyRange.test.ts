import { historyRange } from './historyRange';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('historyRange', () => {
  it('is the last 30 days unless told, or another length of time', () => {
    expect(historyRange({}, NOW)).toEqual({
      from: '2026-10-23',
      to: '2026-11-22',
      interval: 'day',
    });
    expect(historyRange({ days: '365' }, NOW)).toEqual({
      from: '2025-11-22',
      to: '2026-11-22',
      interval: 'week',
    });
  });

  it('is what the reader wrote', () => {
    expect(historyRange({ from: '2026-01-01', to: '2026-02-01' }, NOW)).toEqual(
      { from: '2026-01-01', to: '2026-02-01', interval: 'day' },
    );
    expect(historyRange({ from: '2024-01-01' }, NOW).interval).toBe('month');
  });

  it('takes neither the future, nor a beginning after the end, nor what is no date', () => {
    expect(historyRange({ to: '2027-01-01' }, NOW).to).toBe('2026-11-22');
    expect(
      historyRange({ from: '2026-11-20', to: '2026-11-10' }, NOW).from,
    ).toBe('2026-10-11');
    expect(historyRange({ from: '2026-99-99', days: '12' }, NOW).from).toBe(
      '2026-10-23',
    );
  });
});
