import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createSimulator,
  type OracleNode,
  type OracleResource,
  type OracleRule,
  type Simulator,
} from 'aws-simulator';
import securityScorecards from 'backstage-plugin-security-scorecards-backend';
import securityScorecardsAws from 'backstage-plugin-security-scorecards-backend-module-aws';
import { collectionConfig } from './__testUtils__/collectionProcess/settings';
import { createTaskList } from './__testUtils__/createTaskList';
import { shiftClock } from './__testUtils__/shiftClock';

type Database = Awaited<ReturnType<TestDatabases['init']>>;

const DAY = 86_400_000;
// Patch states of accounts whose role is missing come by way of Config.
const WITHOUT_ROLE = '131313131313';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

interface Row {
  source: string;
  control_id: string;
  resource_id: string;
  account_id: string;
  region: string;
  status: string;
}

const statusOf = (compliance: string) =>
  ({ PASSED: 'pass', FAILED: 'fail' }[compliance] ?? 'unknown');

async function evidenceIn(database: Database, source: string): Promise<Row[]> {
  return database('evidence as e')
    .join('resources as r', 'r.id', 'e.resource_key')
    .where('e.source', source)
    .select(
      'e.control_id',
      'r.resource_id',
      'e.account_id',
      'e.region',
      'e.status',
    );
}

async function oracle<T>(simulator: Simulator, path: string): Promise<T[]> {
  const response = await fetch(`${simulator.url}/_simulator/oracle/${path}`);
  return (await response.json()).items;
}

const keyOf = (row: Row) =>
  `${row.control_id} ${row.resource_id} ${row.region}`;

/** Rows by text with how often each occurs. */
function counted(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of [...texts].sort()) {
    counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

describe.each(databases.eachSupportedId())('collection on %p', id => {
  let simulator: Simulator;
  let database: Database;
  let run: (task: string) => Promise<void>;
  let stop: () => Promise<void>;
  let clock: ReturnType<typeof shiftClock>;
  const endpoint = process.env.AWS_ENDPOINT_URL;

  beforeAll(async () => {
    clock = shiftClock();
    simulator = await createSimulator({ quotas: 'off' });
    process.env.AWS_ENDPOINT_URL = simulator.url;
    database = await databases.init(id);
    const tasks = createTaskList();
    const backend = await startTestBackend({
      features: [
        securityScorecards,
        securityScorecardsAws,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({ data: collectionConfig({}) }),
        mockServices.database.factory({ knex: database }),
        tasks.factory,
      ],
    });
    run = tasks.run;
    stop = () => backend.stop();
    await run('collection-targets');
    await run('collection-1');
  });

  afterAll(async () => {
    clock.restore();
    process.env.AWS_ENDPOINT_URL = endpoint;
    await stop();
    await simulator.close();
  });

  async function expectTruth() {
    const found = await evidenceIn(database, 'security-hub');
    const resources = await oracle<OracleResource>(
      simulator,
      'resources?limit=5000',
    );
    const places = new Set(resources.map(item => `${item.arn} ${item.region}`));
    const hub = found
      .filter(row => places.has(`${row.resource_id} ${row.region}`))
      // Security Hub V2 answers it for its own recorder.
      .filter(row => row.control_id !== 'Config.1');
    const checks = resources.flatMap(({ arn, region, checks: all }) =>
      Object.entries(all)
        .filter(([control]) => control !== 'Config.1')
        .map(([control, said]) => ({
          key: `${control} ${arn} ${region}`,
          said,
        })),
    );
    expect(checks.length).toBeGreaterThan(3_000);
    // We take as not applicable what Security Hub passes for an account that holds no such resource, and what has no result
    // because Config said that the rule does not apply.
    const notApplicable = new Set(
      hub.filter(row => row.status === 'not-applicable').map(keyOf),
    );
    expect(
      counted(
        checks.map(({ key, said }) =>
          notApplicable.has(key) && said !== 'FAILED'
            ? `${key} not-applicable`
            : `${key} ${statusOf(said)}`,
        ),
      ),
    ).toEqual(counted(hub.map(row => `${keyOf(row)} ${row.status}`)));

    const rules = (await oracle<OracleRule>(simulator, 'rules')).filter(
      rule => rule.kind !== 'security-hub',
    );
    const expected: Record<string, number> = {};
    for (const rule of rules) {
      const key = `${rule.identifier ?? rule.name} ${rule.accountId} ${
        rule.region
      }`;
      if (rule.compliant > 0) expected[`${key} pass`] = rule.compliant;
      if (rule.nonCompliant > 0) expected[`${key} fail`] = rule.nonCompliant;
    }
    expect(Object.keys(expected).length).toBeGreaterThan(50);
    expect(
      counted(
        (await evidenceIn(database, 'config')).map(
          row =>
            `${row.control_id} ${row.account_id} ${row.region} ${row.status}`,
        ),
      ),
    ).toEqual(expected);

    const nodes = (await oracle<OracleNode>(simulator, 'nodes')).filter(
      node => node.accountId !== WITHOUT_ROLE,
    );
    const missing = new Map(
      (await evidenceIn(database, 'patch-manager'))
        .filter(row => row.control_id === 'patch-missing-critical')
        .map(row => [row.resource_id, row.status]),
    );
    expect(nodes.length).toBeGreaterThan(20);
    for (const node of nodes) {
      const old =
        node.scannedAt === undefined ||
        Date.now() - Date.parse(node.scannedAt) > 7 * DAY;
      const known = node.criticalMissing > 0 ? 'fail' : 'pass';
      expect(`${node.arn} ${missing.get(node.arn)}`).toBe(
        `${node.arn} ${node.scanned && !old ? known : 'unknown'}`,
      );
    }
  }

  it('has what the sources say', async () => {
    await expectTruth();
    expect(simulator.statistics.snapshot()).not.toEqual({});
  });

  it('has what the sources say after two days of drift', async () => {
    const before = await evidenceIn(database, 'security-hub');
    clock.advance(2 * DAY);
    await run('collection-targets');
    await run('collection-1');
    const after = await evidenceIn(database, 'security-hub');
    expect(counted(after.map(row => JSON.stringify(row)))).not.toEqual(
      counted(before.map(row => JSON.stringify(row))),
    );
    await expectTruth();
  });
});
