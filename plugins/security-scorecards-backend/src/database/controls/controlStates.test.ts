import { TestDatabases } from '@backstage/backend-test-utils';
import {
  defaultCatalogue,
  UNCATEGORISED_PRACTICE_ID,
} from 'backstage-plugin-security-scorecards-common';
import type { ControlStates } from 'backstage-plugin-security-scorecards-node';
import { LiveCatalogue } from '../../catalogue/LiveCatalogue';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
  targetOf,
} from '../../collection/__testUtils__/FakeSource';
import { CollectionHarness } from '../__testUtils__/CollectionHarness';
import { entityRow } from '../__testUtils__/entityRow';
import { readState } from '../state/readState';
import { listDisabledControlsAt } from '../history/listDisabledControlsAt';
import { listDisabledControls } from './listDisabledControls';
import { listEnabledStandards } from './listEnabledStandards';

jest.setTimeout(60_000);

const OTHER = '444455556666';
const PLACE = { accountId: ACCOUNT, region: REGION };
const NEWER = {
  id: 'S3.9999',
  title: 'Buckets should be newer than the catalogue',
  severity: 'high',
  guidanceUrl: 'https://docs.aws.amazon.com/console/securityhub/S3.9999',
} as const;

describe('what a source says of its controls', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    async function start(controls: Partial<ControlStates>) {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      const say = (states: Partial<ControlStates>) => {
        source.controls = {
          definitions: [],
          disabled: [],
          known: [],
          standards: [],
          ...states,
        };
      };
      say(controls);
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets: [targetOf()],
      });
      await harness.visit();
      return { harness, say };
    }

    it('brings controls that are newer than the catalogue in without a restart', async () => {
      const { harness, say } = await start({});
      const catalogue = defaultCatalogue();
      const live = new LiveCatalogue({ database: harness.knex, catalogue });
      await live.refresh();
      expect(live.current).toBe(catalogue);
      const { view } = live;

      say({ definitions: [NEWER] });
      await harness.visit();
      await live.refresh();

      expect(view.control('s3.9999')).toMatchObject({
        ...NEWER,
        practice: UNCATEGORISED_PRACTICE_ID,
      });
      expect(view.version).not.toBe(catalogue.version);
      expect(view.controls).toHaveLength(catalogue.controls.length + 1);
      const known = live.current;
      const changedAt = await readState(harness.knex, 'controls.changedAt');
      await harness.visit();
      await live.refresh();
      expect(live.current).toBe(known);
      expect(await readState(harness.knex, 'controls.changedAt')).toBe(
        changedAt,
      );
    });

    it('replaces what is switched off where that could be read, and marks who lives there', async () => {
      const disabled = (controlId: string, accountId: string = ACCOUNT) => ({
        controlId,
        accountId,
        region: REGION,
        reason: 'Not needed',
      });
      const { harness, say } = await start({
        known: [PLACE, { accountId: OTHER, region: REGION }],
        disabled: [disabled('S3.1'), disabled('S3.1', OTHER)],
        standards: [
          { ...PLACE, standardArn: 'arn:one', status: 'READY' },
          { ...PLACE, standardArn: 'arn:two', status: 'READY' },
        ],
      });
      for (const [id, account] of [ACCOUNT, OTHER].entries()) {
        await harness
          .knex('entities')
          .insert({ ...entityRow(account), dirty: 0 });
        await harness
          .knex('scorecard_accounts')
          .insert({ entity_id: id + 1, account_id: account });
      }
      const dirty = () =>
        harness.knex('entities').where('dirty', '>', 0).pluck('name');

      await harness.visit();
      expect(await dirty()).toEqual([]);
      const before = harness.now.toISOString();
      harness.advance(60_000);

      say({
        known: [PLACE],
        disabled: [disabled('S3.8')],
        standards: [{ ...PLACE, standardArn: 'arn:two', status: 'INCOMPLETE' }],
      });
      await harness.visit();
      expect(await dirty()).toEqual([ACCOUNT]);
      expect(
        await listDisabledControls(harness.knex, [ACCOUNT, OTHER]),
      ).toEqual([
        { controlId: 'S3.8', accountId: ACCOUNT, region: REGION },
        { controlId: 'S3.1', accountId: OTHER, region: REGION },
      ]);
      const accountIds = [ACCOUNT, OTHER];
      expect(
        await listDisabledControlsAt(harness.knex, { accountIds, at: before }),
      ).toEqual([
        { controlId: 'S3.1', accountId: ACCOUNT, region: REGION },
        { controlId: 'S3.1', accountId: OTHER, region: REGION },
      ]);
      expect(
        await listDisabledControlsAt(harness.knex, {
          accountIds,
          at: harness.now.toISOString(),
        }),
      ).toEqual(await listDisabledControls(harness.knex, accountIds));
      expect(await listEnabledStandards(harness.knex, accountIds)).toEqual([
        { ...PLACE, standardArn: 'arn:two', status: 'INCOMPLETE' },
      ]);
      expect(await listEnabledStandards(harness.knex, [OTHER])).toEqual([]);
    });
  });
});
