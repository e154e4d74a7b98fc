import { matchesLedgerText } from './matchesLedgerText';

describe('matchesLedgerText', () => {
  const values = ['group:default/payments', undefined, 'S3.8 Block access'];

  it.each([
    ['', true],
    ['PAYMENTS', true],
    ['payments s3.8', true],
    ['payments orders', false],
  ])('finds %p: %p', (text, expected) => {
    expect(matchesLedgerText(values, text)).toBe(expected);
  });
});
