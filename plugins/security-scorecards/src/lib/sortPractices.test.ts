import { createPractice } from '../testing/fixtures/createScorecard';
import { sortPractices } from './sortPractices';

describe('sortPractices', () => {
  it('puts the worst first and keeps the order of equal ones', () => {
    const sorted = sortPractices([
      createPractice({ id: 'first', status: 'pass' }),
      createPractice({ id: 'second', status: 'pass' }),
      createPractice({ id: 'unseen', status: 'unknown' }),
      createPractice({
        id: 'of-the-account',
        status: 'not-applicable',
        inheritedStatus: 'fail',
      }),
      createPractice({ id: 'own', status: 'fail' }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual([
      'own',
      'of-the-account',
      'unseen',
      'first',
      'second',
    ]);
  });
});
