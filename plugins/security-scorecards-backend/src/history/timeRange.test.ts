import { InputError } from '@backstage/errors';
import { dateOfDay } from '../database/history/dayOf';
import { intervalsOf } from './intervals';
import { parseTimeRange } from './timeRange';

const now = new Date('2026-11-22T10:00:00.000Z');

describe('parseTimeRange', () => {
  it('takes dates for their last moment, and today for now', () => {
    expect(
      parseTimeRange({ from: '2026-11-01', to: '2026-11-22' }, now),
    ).toEqual({
      from: '2026-11-01T23:59:59.999Z',
      to: '2026-11-22T10:00:00.000Z',
    });
    expect(
      parseTimeRange({ from: '2026-11-01T08:00:00+02:00' }, now),
    ).toMatchObject({ from: '2026-11-01T06:00:00.000Z' });
    expect(parseTimeRange({}, now).from).toBe('2026-10-23T10:00:00.000Z');
  });

  it.each([
    { from: 'yesterday' },
    { from: '2026-02-30' },
    { from: '2026-11-01T08:00:00' },
    { to: '2026-11-23' },
    { from: '2026-11-20', to: '2026-11-10' },
  ])('refuses %j', query => {
    expect(() => parseTimeRange(query, now)).toThrow(InputError);
  });
});

describe('intervalsOf', () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const dates = (
    interval: 'day' | 'week' | 'month',
    from: string,
    to: string,
  ) =>
    intervalsOf({ fromDay: day(from), toDay: day(to), interval }).map(
      ({ firstDay, lastDay }) => `${dateOfDay(firstDay)} ${dateOfDay(lastDay)}`,
    );

  it('cuts the first and the last one', () => {
    // 2026-11-18 is a Wednesday.
    expect(dates('week', '2026-11-18', '2026-12-01')).toEqual([
      '2026-11-18 2026-11-22',
      '2026-11-23 2026-11-29',
      '2026-11-30 2026-12-01',
    ]);
    expect(dates('month', '2026-01-31', '2026-03-02')).toEqual([
      '2026-01-31 2026-01-31',
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-02',
    ]);
    expect(dates('day', '2026-11-30', '2026-12-01')).toEqual([
      '2026-11-30 2026-11-30',
      '2026-12-01 2026-12-01',
    ]);
  });
});
