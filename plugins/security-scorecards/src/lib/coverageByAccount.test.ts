import type { SourceState } from 'backstage-plugin-security-scorecards-common';
import { coverageByAccount } from './coverageByAccount';

function state(
  account: string,
  source: SourceState['source'],
  status: SourceState['status'],
): SourceState {
  return { account, source, status, region: 'eu-central-1' };
}

describe('coverageByAccount', () => {
  it('puts the accounts with the most gaps first', () => {
    const rows = coverageByAccount([
      state('111111111111', 'security-hub', 'succeeded'),
      state('222222222222', 'security-hub', 'denied'),
      state('333333333333', 'config', 'never'),
      state('333333333333', 'security-hub', 'stale'),
    ]);
    expect(rows.map(row => row.id)).toEqual([
      '333333333333',
      '222222222222',
      '111111111111',
    ]);
    expect(rows[0].sources.config).toHaveLength(1);
    expect(rows[0].sources['patch-manager']).toEqual([]);
  });
});
