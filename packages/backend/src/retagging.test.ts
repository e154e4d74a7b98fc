import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createSimulator,
  type OracleResource,
  type Simulator,
} from 'aws-simulator';
import securityScorecards from 'backstage-plugin-security-scorecards-backend';
import securityScorecardsAws from 'backstage-plugin-security-scorecards-backend-module-aws';
import request from 'supertest';
import { collectionConfig } from './__testUtils__/collectionProcess/settings';
import { createTaskList } from './__testUtils__/createTaskList';
import { shiftClock } from './__testUtils__/shiftClock';

const HOUR = 3_600_000;

jest.setTimeout(300_000);

const componentOf = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    annotations: { 'security-scorecards/aws-tags': `service=${name}` },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
});

// What remains when a source is the only one that is asked.
const ONLY = {
  'security-hub': ['config', 'patchManager'],
  config: ['securityHub', 'patchManager'],
};

function configWith(source: keyof typeof ONLY) {
  const { securityScorecards: own, ...rest } = collectionConfig({});
  const { aws, ...others } = own as { aws: Record<string, never> };
  return {
    ...rest,
    securityScorecards: {
      ...others,
      aws: Object.fromEntries(
        Object.entries(aws).filter(([name]) => !ONLY[source].includes(name)),
      ),
    },
  };
}

describe.each(['security-hub', 'config'] as const)(
  'a re-tag that is told by %s',
  source => {
    const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
    const endpoint = process.env.AWS_ENDPOINT_URL;
    const tasks = createTaskList();
    let simulator: Simulator;
    let clock: ReturnType<typeof shiftClock>;
    let backend: Awaited<ReturnType<typeof startTestBackend>>;

    beforeAll(async () => {
      clock = shiftClock();
      simulator = await createSimulator({ quotas: 'off' });
      process.env.AWS_ENDPOINT_URL = simulator.url;
      backend = await startTestBackend({
        features: [
          securityScorecards,
          securityScorecardsAws,
          catalogServiceMock.factory({
            entities: [componentOf('cart'), componentOf('new-home')],
          }),
          mockServices.rootConfig.factory({ data: configWith(source) }),
          mockServices.database.factory({
            knex: await databases.init('SQLITE_3'),
          }),
          tasks.factory,
        ],
      });
    });

    afterAll(async () => {
      clock.restore();
      process.env.AWS_ENDPOINT_URL = endpoint;
      await backend.stop();
      await simulator.close();
    });

    async function collect() {
      await tasks.run('collection-targets');
      await tasks.run('collection-1');
      await tasks.run('security-scorecards-evaluation');
    }

    async function resourcesOf(name: string): Promise<string[]> {
      const { body } = await request(backend.server)
        .get(
          `/api/security-scorecards/v1/scorecards/by-name/component/default/${name}/attribution`,
        )
        .query({ limit: 500 })
        .set('authorization', mockCredentials.service.header())
        .expect(200);
      return body.items.map((item: { resource: string }) => item.resource);
    }

    it('takes the resource from one service to the other', async () => {
      await collect();
      const before = await resourcesOf('cart');
      expect(before.length).toBeGreaterThan(5);
      expect(await resourcesOf('new-home')).toEqual([]);
      const answer = await fetch(
        `${simulator.url}/_simulator/oracle/resources?owner=cart`,
      );
      const { items } = (await answer.json()) as { items: OracleResource[] };
      const moved = items.find(
        item =>
          before.includes(item.arn) &&
          Object.keys(item.checks).length > 2 &&
          item.tags.service === 'cart',
      );
      if (!moved) {
        throw new Error('The service has no tagged resource with checks');
      }
      const retag = async (tags: Record<string, string>) => {
        const { retagged } = await (
          await fetch(`${simulator.url}/_simulator/tags`, {
            method: 'POST',
            body: JSON.stringify({ arn: moved.arn, tags }),
          })
        ).json();
        expect(retagged).toBe(true);
        // Security Hub reads tags again with the next check, which it makes within a day.
        clock.advance(25 * HOUR);
        await collect();
      };

      await retag({ ...moved.tags, service: 'new-home' });
      expect(await resourcesOf('new-home')).toEqual([moved.arn]);
      expect(await resourcesOf('cart')).not.toContain(moved.arn);

      await retag({});
      // Findings of resources without tags say nothing of tags, so that Security Hub alone does not tell that they went.
      expect(await resourcesOf('new-home')).toEqual(
        source === 'config' ? [] : [moved.arn],
      );
      expect(await resourcesOf('cart')).not.toContain(moved.arn);
    });
  },
);
