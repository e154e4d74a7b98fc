import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { problemOf } from './problemOf';

describe('problemOf', () => {
  it('names the place of a call that failed', () => {
    const error = new CollectionError({
      status: 'denied',
      message: 'The role may not list accounts',
      mend: 'Grant organizations:ListAccounts',
    });
    expect(problemOf(error, 'AWS accounts')).toEqual({
      place: 'AWS accounts',
      message: 'The role may not list accounts',
      mend: 'Grant organizations:ListAccounts',
    });
  });

  it('throws what is no failed call', () => {
    const aborted = new DOMException('The visit ends', 'AbortError');
    expect(() => problemOf(aborted, 'AWS accounts')).toThrow(aborted);
  });
});
