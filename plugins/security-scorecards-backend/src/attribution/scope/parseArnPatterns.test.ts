import { parseArnPatterns } from './parseArnPatterns';
import { ScopeSyntaxError } from './ScopeSyntaxError';

const free = { restrictedToAccounts: false };
const restricted = { restrictedToAccounts: true };

describe('parseArnPatterns', () => {
  it.each([
    ['arn:aws:s3:::orders', { text: 'arn:aws:s3:::orders', prefix: false }],
    ['arn:aws:s3:::orders*', { text: 'arn:aws:s3:::orders', prefix: true }],
    [
      'arn:aws-us-gov:lambda:us-gov-west-1:111122223333:*',
      {
        text: 'arn:aws-us-gov:lambda:us-gov-west-1:111122223333:',
        prefix: true,
      },
    ],
    [
      'arn:aws:iam::111122223333:role/app-*',
      { text: 'arn:aws:iam::111122223333:role/app-', prefix: true },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseArnPatterns(text, free)).toEqual([expected]);
  });

  it('reads several and takes each once', () => {
    expect(
      parseArnPatterns(' arn:aws:s3:::a, arn:aws:s3:::b ,arn:aws:s3:::a', free),
    ).toEqual([
      { text: 'arn:aws:s3:::a', prefix: false },
      { text: 'arn:aws:s3:::b', prefix: false },
    ]);
  });

  it.each([
    ['', 0],
    ['*', 0],
    ['orders', 0],
    ['arn:*', 4],
    ['arn:aws:*', 8],
    ['arn:aws:s3:*', 11],
    ['arn:aws:s3:::*', 13],
    ['arn:aws:lambda:eu-west-1:*', 25],
    ['arn:aws:s3:::a*b', 14],
    ['arn:aws:s3:::a,', 15],
    ['arn:aws:s3:::a, x', 16],
  ])('refuses %j at %d', (text, position) => {
    expect(() => parseArnPatterns(text, free)).toThrow(
      expect.objectContaining({ position }),
    );
  });

  it('lets an account restrict a whole service, but not all services', () => {
    expect(parseArnPatterns('arn:aws:s3:::*', restricted)).toHaveLength(1);
    expect(() => parseArnPatterns('arn:aws:*', restricted)).toThrow(
      ScopeSyntaxError,
    );
  });
});
