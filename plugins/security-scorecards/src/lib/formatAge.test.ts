import { formatAge } from './formatAge';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('formatAge', () => {
  it.each([
    ['2026-11-22T11:59:40Z', 'this minute'],
    ['2026-11-22T11:15:00Z', '45 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-20T11:00:00Z', '2 days ago'],
    ['2026-10-12T00:00:00Z', '41 days ago'],
    ['2026-07-01T00:00:00Z', '4 months ago'],
    ['2024-07-01T00:00:00Z', '2 years ago'],
    ['2026-11-29T13:00:00Z', 'in 7 days'],
  ])('tells %s as "%s"', (time, expected) => {
    expect(formatAge(Date.parse(time), NOW, 'en')).toBe(expected);
  });

  it('speaks the language of the reader', () => {
    expect(formatAge(Date.parse('2026-11-12T11:00:00Z'), NOW, 'de')).toBe(
      'vor 10 Tagen',
    );
  });
});
