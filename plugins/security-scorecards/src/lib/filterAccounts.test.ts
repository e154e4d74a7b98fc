import { createAccounts } from '../testing/fixtures/createAccounts';
import { filterAccounts, hasGaps, type AccountView } from './filterAccounts';

const { items } = createAccounts();
const ids = (view: AccountView, text = '') =>
  filterAccounts(items, { view, text }).map(({ account }) => account);

describe('filterAccounts', () => {
  it('puts what wants attention first', () => {
    expect(ids('all')).toEqual([
      '777788889999',
      '444455556666',
      '111122223333',
    ]);
  });

  it('shows those without owner, and those with gaps', () => {
    expect(ids('withoutOwner')).toEqual(['777788889999']);
    expect(ids('withGaps')).toEqual(['777788889999', '444455556666']);
    expect(items.map(hasGaps)).toEqual([false, true, true]);
  });

  it.each([
    ['PROD', ['111122223333']],
    ['4444', ['444455556666']],
    ['workloads/', ['111122223333']],
    ['group:default/payments', ['111122223333']],
    ['nothing', []],
  ])('finds %s', (text, found) => {
    expect(ids('all', text)).toEqual(found);
  });
});
