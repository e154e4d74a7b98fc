import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { ConfigReader, PackState } from './ConfigReader';
import { PackNames } from './PackNames';

const PLACE = { accountId: '111122223333', region: 'eu-west-1' };
const RULE = 's3-versioning-conformance-pack-abc123';

function readerOf(
  rows: object[],
  packs?: () => AsyncGenerator<PackState[], void, void>,
): ConfigReader {
  return {
    async *select() {
      yield rows.map(row => JSON.stringify(row));
    },
    async *rules() {
      yield [];
    },
    async *details() {
      yield [];
    },
    packs,
  };
}

const recorded = {
  accountId: PLACE.accountId,
  awsRegion: PLACE.region,
  resourceName: 'storage',
  configuration: { configRuleList: [{ configRuleName: RULE }] },
};

describe('PackNames', () => {
  it('knows a pack by the suffix of its rules, in its place only', async () => {
    const names = await PackNames.read(readerOf([recorded]));
    expect(names.of(PLACE, 'other-rule-conformance-pack-abc123')).toBe(
      'storage',
    );
    expect(names.of(PLACE, 's3-versioning')).toBeUndefined();
    expect(names.of({ ...PLACE, region: 'us-east-1' }, RULE)).toBeUndefined();
  });

  it('takes the only pack of a place where packs are not recorded', async () => {
    const elsewhere = { ...PLACE, region: 'us-east-1' };
    const names = await PackNames.read(
      readerOf([], async function* packs() {
        yield [{ ...PLACE, name: 'storage' }];
        yield [
          { ...elsewhere, name: 'a' },
          { ...elsewhere, name: 'b' },
          { ...elsewhere, name: 'a' },
        ];
      }),
    );
    expect(names.of(PLACE, RULE)).toBe('storage');
    expect(names.of(elsewhere, RULE)).toBeUndefined();
  });

  it('does without names when they cannot be listed', async () => {
    const names = await PackNames.read(
      readerOf([], async function* packs() {
        yield [];
        throw new CollectionError({
          status: 'denied',
          message: 'no',
          mend: 'allow it',
        });
      }),
    );
    expect(names.of(PLACE, RULE)).toBeUndefined();
  });
});
