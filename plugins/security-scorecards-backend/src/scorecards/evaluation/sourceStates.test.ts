import type { StoredCoverage } from '../../evidence/StoredCoverage';
import { sourceStates } from './sourceStates';

const ACCOUNT = '111122223333';

function coverage(options: Partial<StoredCoverage>): StoredCoverage {
  return {
    source: 'security-hub',
    targetId: 'security-hub:aggregator:999999999999:eu-west-1',
    accountId: ACCOUNT,
    region: 'eu-west-1',
    status: 'succeeded',
    observedAt: '2026-09-01T12:00:00.000Z',
    changedAt: '2026-09-01T12:00:00.000Z',
    ...options,
  };
}

function states(entries: StoredCoverage[]) {
  return sourceStates({
    scopes: [],
    resources: [{ accountId: ACCOUNT, region: 'eu-west-1' }],
    coverage: entries,
    activeSources: ['security-hub', 'config'],
    accountNames: new Map([[ACCOUNT, 'orders']]),
  }).map(({ source, region, status }) => `${source} ${region} ${status}`);
}

describe('sourceStates', () => {
  it('tells every source that has not visited the account, also when another has', () => {
    expect(states([])).toEqual([
      'config aws-global never',
      'security-hub aws-global never',
    ]);
    expect(states([coverage({ source: 'config' })])).toEqual([
      'security-hub aws-global never',
      'config eu-west-1 succeeded',
    ]);
  });

  it('shows the places of the resources and no other accounts', () => {
    expect(
      states([
        coverage({ status: 'denied' }),
        coverage({ source: 'config' }),
        coverage({ region: 'us-east-1' }),
        coverage({ accountId: '444455556666' }),
      ]),
    ).toEqual(['config eu-west-1 succeeded', 'security-hub eu-west-1 denied']);
  });
});
