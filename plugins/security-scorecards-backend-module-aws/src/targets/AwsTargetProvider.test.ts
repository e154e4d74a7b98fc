import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  CollectionError,
  type AwsAccount,
} from 'backstage-plugin-security-scorecards-node';
import { readAwsSettings } from '../config/readAwsSettings';
import { AwsTargetProvider } from './AwsTargetProvider';
import type { AccountDirectory } from './AccountDirectory';
import { RegionPlan } from './RegionPlan';

const accounts: AwsAccount[] = [
  { id: '111111111111', name: 'one', state: 'ACTIVE' },
  { id: '222222222222', state: 'SUSPENDED' },
];

async function list(aws: JsonObject, directory?: AccountDirectory) {
  const settings = readAwsSettings(
    new ConfigReader({ securityScorecards: { aws } }),
  );
  if (!settings) {
    throw new Error('no settings');
  }
  const provider = new AwsTargetProvider({
    settings,
    directory: directory ?? { list: async () => ({ accounts, problems: [] }) },
    regionPlan: new RegionPlan(settings),
  });
  return provider.listTargets({ signal: new AbortController().signal });
}

const base = {
  homeRegion: 'eu-west-1',
  regions: ['eu-west-1', 'us-east-1'],
  accounts: { list: [{ id: '111111111111' }] },
};

describe('AwsTargetProvider', () => {
  it.each([
    [
      { securityHub: { account: '999999999999' } },
      ['security-hub:aggregator:999999999999:eu-west-1'],
    ],
    [
      { securityHub: { mode: 'regional', account: '999999999999' } },
      [
        'security-hub:aggregator:999999999999:eu-west-1',
        'security-hub:aggregator:999999999999:us-east-1',
      ],
    ],
    [
      { securityHub: { mode: 'member' } },
      [
        'security-hub:account:111111111111:eu-west-1',
        'security-hub:account:111111111111:us-east-1',
      ],
    ],
    [
      { config: { account: '888888888888', region: 'eu-central-1' } },
      ['config:aggregator:888888888888:eu-central-1'],
    ],
    [
      {
        patchManager: {},
        accounts: { list: [{ id: '111111111111', regions: ['eu-north-1'] }] },
      },
      ['patch-manager:account:111111111111:eu-north-1'],
    ],
  ])('names the targets of %j', async (sections, ids) => {
    const { targets, problems } = await list({ ...base, ...sections });
    expect(targets.map(({ id }) => id)).toEqual(ids);
    expect(problems).toEqual([]);
  });

  it('lists suspended accounts and does not visit them', async () => {
    const listing = await list({ ...base, patchManager: {} });
    expect(listing.accounts).toEqual(accounts);
    expect(new Set(listing.targets.map(target => target.accountId))).toEqual(
      new Set(['111111111111']),
    );
  });

  it('keeps the aggregators when the accounts cannot be listed', async () => {
    const directory: AccountDirectory = {
      list: async () => {
        throw new CollectionError({
          status: 'denied',
          message: 'no',
          mend: 'allow it',
        });
      },
    };
    const listing = await list(
      { ...base, securityHub: { account: '999999999999' }, patchManager: {} },
      directory,
    );
    expect(listing.targets).toHaveLength(1);
    expect(listing.problems).toEqual([
      expect.objectContaining({ message: 'no', mend: 'allow it' }),
    ]);
  });
});
