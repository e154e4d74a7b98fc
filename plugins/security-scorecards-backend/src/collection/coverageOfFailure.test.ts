import { coverageOfFailure } from './coverageOfFailure';

const PLACE = { accountId: '111122223333', region: 'eu-west-1' };

describe('coverageOfFailure', () => {
  it('is that of the account, and nothing of those behind an aggregator', () => {
    expect(
      coverageOfFailure({ ...PLACE, kind: 'account' }, { status: 'denied' }),
    ).toEqual([{ ...PLACE, status: 'denied' }]);
    expect(
      coverageOfFailure({ ...PLACE, kind: 'aggregator' }, { status: 'denied' }),
    ).toEqual([]);
  });
});
