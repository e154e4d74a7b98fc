import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readAwsSettings } from './readAwsSettings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function read(aws: JsonObject) {
  return readAwsSettings(new ConfigReader({ securityScorecards: { aws } }));
}

const minimal = {
  homeRegion: 'eu-west-1',
  accounts: { list: [{ id: '111122223333' }] },
  securityHub: { mode: 'member' },
};

describe('readAwsSettings', () => {
  it('is undefined without the section', () => {
    expect(readAwsSettings(new ConfigReader({}))).toBeUndefined();
  });

  it('fills in the defaults', () => {
    expect(read(minimal)).toEqual({
      partition: 'aws',
      homeRegion: 'eu-west-1',
      regions: ['eu-west-1'],
      accounts: {
        source: 'config',
        readTags: false,
        list: [{ id: '111122223333' }],
        exclude: [],
      },
      securityHub: {
        mode: 'member',
        region: 'eu-west-1',
        concurrency: 4,
        passes: {
          full: { everyMs: 24 * HOUR, slices: 1 },
          changes: { everyMs: 15 * MINUTE },
          updates: { everyMs: HOUR },
          suppressed: { everyMs: HOUR },
        },
        signals: { minimumSeverity: 'medium' },
      },
      config: undefined,
      patchManager: undefined,
      requestTimeoutMs: 60_000,
      quotas: {},
    });
  });

  it('reads durations, roles and quotas', () => {
    const settings = read({
      ...minimal,
      patchManager: {
        scanMaxAge: { days: 2 },
        role: { name: 'patch', externalId: 'abc' },
      },
      requestTimeout: '5s',
      quotas: { 'securityhub:GetFindings': { rate: 1, burst: 2 } },
    });
    expect(settings?.patchManager).toMatchObject({
      role: { name: 'patch', externalId: 'abc' },
      readTags: true,
      scanMaxAgeMs: 2 * 24 * 3_600_000,
    });
    expect(settings?.requestTimeoutMs).toBe(5000);
    expect(settings?.quotas).toEqual({
      'securityhub:GetFindings': { rate: 1, burst: 2 },
    });
  });

  it('reads the passes and signals of Security Hub', () => {
    const { passes, signals } =
      read({
        ...minimal,
        securityHub: {
          account: '222233334444',
          passes: {
            full: { every: { days: 2 }, slices: 48 },
            changes: { every: '5m' },
            updates: { enabled: false },
          },
          signals: { minimumSeverity: 'high', products: ['GuardDuty'] },
        },
      })?.securityHub ?? {};
    expect(passes).toEqual({
      full: { everyMs: 48 * HOUR, slices: 48 },
      changes: { everyMs: 5 * MINUTE },
      updates: undefined,
      suppressed: { everyMs: HOUR },
    });
    expect(signals).toEqual({
      minimumSeverity: 'high',
      products: ['GuardDuty'],
    });
    expect(
      read({
        ...minimal,
        securityHub: { account: '222233334444' },
      })?.securityHub?.passes.full,
    ).toEqual({ everyMs: 24 * HOUR, slices: 24 });
    expect(
      read({
        ...minimal,
        securityHub: { mode: 'member', signals: { enabled: false } },
      })?.securityHub?.signals,
    ).toBeUndefined();
  });

  it('switches a source off that says so', () => {
    expect(
      read({ ...minimal, config: { enabled: false } })?.config,
    ).toBeUndefined();
  });

  it.each([
    [
      { ...minimal, homeRegion: 'Ireland' },
      'securityScorecards.aws.homeRegion is "Ireland": name a region such as eu-west-1',
    ],
    [
      { ...minimal, accounts: { list: [{ id: 111122223333 }] } },
      'securityScorecards.aws.accounts.list.0.id is 111122223333: write the account id in quotes',
    ],
    [{ ...minimal, accounts: { list: [{ id: '42' }] } }, 'twelve digits'],
    [
      { ...minimal, securityHub: { mode: 'magic' } },
      'securityScorecards.aws.securityHub.mode is "magic": choose one of aggregated, regional, member',
    ],
    [
      { ...minimal, securityHub: {} },
      'securityScorecards.aws.securityHub.account is nothing: name the delegated administrator',
    ],
    [
      { ...minimal, config: {} },
      'securityScorecards.aws.config.account is nothing',
    ],
    [{ ...minimal, securityhub: {} }, 'remove or correct securityhub'],
    [
      { homeRegion: 'eu-west-1', accounts: minimal.accounts },
      'add at least one of the sections',
    ],
    [
      { homeRegion: 'eu-west-1', securityHub: { mode: 'member' } },
      'securityScorecards.aws.accounts.list is nothing',
    ],
    [
      { ...minimal, accounts: { source: 'organizations' } },
      'securityScorecards.aws.accounts.managementAccount is nothing',
    ],
    [
      {
        ...minimal,
        accounts: { list: [{ id: '111122223333' }, { id: '111122223333' }] },
      },
      'list each account once',
    ],
    [
      { ...minimal, quotas: { GetFindings: { rate: 1, burst: 1 } } },
      'securityScorecards.aws.quotas',
    ],
    [
      { ...minimal, quotas: { 'ssm:*': { rate: 0, burst: 1 } } },
      'the rate must be above 0',
    ],
    [
      {
        ...minimal,
        securityHub: {
          mode: 'member',
          role: { name: 'arn:aws:iam::1:role/x' },
        },
      },
      'name of the role alone',
    ],
    [
      {
        ...minimal,
        securityHub: { mode: 'member', passes: { full: { slices: 2 } } },
      },
      'securityScorecards.aws.securityHub.passes.full.slices is 2: leave it out',
    ],
    [
      {
        ...minimal,
        securityHub: {
          account: '222233334444',
          passes: { full: { every: '10m', slices: 24 } },
        },
      },
      'at least a minute for each of the 24 slices',
    ],
    [
      {
        ...minimal,
        securityHub: { mode: 'member', passes: { changes: { every: '5s' } } },
      },
      'securityScorecards.aws.securityHub.passes.changes.every is "5s": take at least a minute',
    ],
    [
      {
        ...minimal,
        securityHub: { mode: 'member', passes: { daily: {} } },
      },
      'remove or correct daily',
    ],
    [
      {
        ...minimal,
        securityHub: {
          mode: 'member',
          signals: { minimumSeverity: 'informational' },
        },
      },
      'choose one of critical, high, medium, low',
    ],
    [
      { ...minimal, requestTimeout: { seconds: 0 } },
      'securityScorecards.aws.requestTimeout',
    ],
  ] as Array<[JsonObject, string]>)('refuses %j in words', (aws, words) => {
    expect(() => read(aws)).toThrow(words);
  });
});
