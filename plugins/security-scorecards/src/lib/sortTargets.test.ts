import { createCollection } from '../testing/fixtures/createCollection';
import { groupTargets } from './groupTargets';
import { sortTargets } from './sortTargets';

const { targets, coverage } = createCollection();
const rows = groupTargets(targets, coverage);
const ids = (column: string, direction: 'ascending' | 'descending') =>
  sortTargets(rows, { column, direction }).map(row => row.id.split(' ')[0]);

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
