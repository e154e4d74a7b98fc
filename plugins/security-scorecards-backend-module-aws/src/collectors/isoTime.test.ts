import { DateTime } from 'luxon';
import { isoTime } from './isoTime';

const LATEST = Date.parse('2026-06-01T00:00:00Z');

describe('isoTime', () => {
  it.each([
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05.6789Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.6Z', '2026-01-02T03:04:05.600Z'],
    ['2026-01-02T03:04:05.678+02:00', '2026-01-02T01:04:05.678Z'],
    ['2026-01-02T03:04:05', '2026-01-02T03:04:05.000Z'],
    ['2026-01-01T24:00:00Z', '2026-01-02T00:00:00.000Z'],
    ['2028-02-29T00:00:00Z', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01T00:00:00.001Z', '2026-06-01T00:00:00.000Z'],
  ])('reads %s', (text, time) => {
    expect(isoTime(text, LATEST)).toBe(time);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '2026-04-31T10:00:00.000Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T25:00:00Z',
    'yesterday',
    '',
  ])('takes %j for no time', text => {
    expect(isoTime(text, LATEST)).toBeUndefined();
  });

  it('reads each day and second as Luxon does', () => {
    for (let index = 0; index < 2_000; index += 1) {
      // A step that meets every day of the week, hour and minute.
      const text = new Date(
        Date.UTC(2024, 0, 1) + index * 33_331_337,
      ).toISOString();
      const expected = DateTime.fromISO(text, { zone: 'utc' }).toMillis();
      expect(isoTime(text, LATEST)).toBe(
        new Date(Math.min(expected, LATEST)).toISOString(),
      );
    }
  });

  it('takes a Date, and nothing for nothing', () => {
    expect(isoTime(new Date(0), LATEST)).toBe('1970-01-01T00:00:00.000Z');
    expect(isoTime(new Date(NaN), LATEST)).toBeUndefined();
    expect(isoTime(undefined, LATEST)).toBeUndefined();
  });
});
