import { createCollection } from '../testing/fixtures/createCollection';
import { sortTargets } from './sortTargets';

const { targets } = createCollection();
const ids = (column: string, direction: 'ascending' | 'descending') =>
  sortTargets(targets, { column, direction }).map(target => target.source);

describe('sortTargets', () => {
  it('puts what needs attention first by status', () => {
    expect(ids('status', 'ascending')).toEqual([
      'patch-manager',
      'config',
      'security-hub',
    ]);
  });

  it('counts data that never came as the oldest', () => {
    expect(ids('lag', 'descending')).toEqual([
      'config',
      'patch-manager',
      'security-hub',
    ]);
  });

  it('sorts by amount, last run and title', () => {
    expect(ids('evidence', 'descending')[0]).toBe('security-hub');
    expect(ids('lastRun', 'ascending')[0]).toBe('patch-manager');
    expect(ids('title', 'ascending')[0]).toBe('config');
  });
});
