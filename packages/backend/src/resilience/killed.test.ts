import { TestDatabases } from '@backstage/backend-test-utils';
import { createSimulator, type Simulator } from 'aws-simulator';
import { collectionConfig } from '../__testUtils__/collectionProcess/settings';
import { spawnVisits } from '../__testUtils__/collectionProcess/spawnVisits';

type Database = Awaited<ReturnType<TestDatabases['init']>>;

jest.setTimeout(900_000);

const KILLS = 10;
const SCHEMA = 'security-scorecards';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

async function evidenceIn(database: Database): Promise<string[]> {
  const rows = await database
    .withSchema(SCHEMA)
    .from('evidence as e')
    .join('resources as r', 'r.id', 'e.resource_key')
    .select(
      'e.source',
      'e.control_id',
      'r.resource_id',
      'e.region',
      'e.status',
      'e.reason',
      'e.suppressed',
      // What Patch Manager cannot tell is as old as the visit.
      database.raw(
        "case when e.source = 'patch-manager' then null else e.observed_at end as observed_at",
      ),
    );
  return rows.map(row => JSON.stringify(row)).sort();
}

async function inventoryIn(database: Database): Promise<string[]> {
  const rows = await database
    .withSchema(SCHEMA)
    .from('resources')
    .whereNull('removed_at')
    .select('resource_id', 'resource_type', 'account_id', 'region', 'tags');
  return rows.map(row => JSON.stringify(row)).sort();
}

/** What is in one list and not in the other, each row as often as it is there too much. */
function differences(found: string[], expected: string[]): string[] {
  const missing = [...expected];
  const surplus = found.filter(row => {
    const index = missing.indexOf(row);
    if (index >= 0) {
      missing.splice(index, 1);
    }
    return index < 0;
  });
  return [
    ...surplus.map(row => `surplus ${row}`),
    ...missing.map(row => `missing ${row}`),
  ];
}

const openTargets = (database: Database) =>
  database
    .withSchema(SCHEMA)
    .from('collection_targets')
    .where({ status: 'never' });

describe.each(databases.eachSupportedId())('a full pass on %p', id => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator({
      quotas: 'off',
      clock: new Date(Date.now() - 3_600_000),
    });
  });

  afterAll(() => simulator.close());

  it(`that is killed ${KILLS} times ends like one that is not`, async () => {
    const visits = async (database: Database, killAfterMs?: number) =>
      spawnVisits({
        simulatorUrl: simulator.url,
        appConfig: {
          backend: {
            database: {
              client: 'pg',
              connection: database.client.config.connection,
              pluginDivisionMode: 'schema',
            },
          },
          ...collectionConfig({
            takeOverAfter: { seconds: 1 },
            concurrency: 1,
          }),
        },
        killAfterMs,
      });

    const undisturbed = await databases.init(id);
    expect(await visits(undisturbed)).toMatchObject({ exitCode: 0 });

    const disturbed = await databases.init(id);
    let killed = 0;
    for (let attempt = 0; attempt < KILLS; attempt += 1) {
      const end = await visits(disturbed, Math.floor(Math.random() * 2_500));
      killed += end.exitCode === undefined ? 1 : 0;
      // The lease of the dead process has to run out.
      await new Promise(resolve => setTimeout(resolve, 1_100));
    }
    expect(killed).toBeGreaterThan(0);
    expect(await visits(disturbed)).toMatchObject({ exitCode: 0 });

    expect(await openTargets(disturbed)).toEqual([]);
    expect((await evidenceIn(undisturbed)).length).toBeGreaterThan(4_000);
    expect(
      differences(await evidenceIn(disturbed), await evidenceIn(undisturbed)),
    ).toEqual([]);
    expect(
      differences(await inventoryIn(disturbed), await inventoryIn(undisturbed)),
    ).toEqual([]);
  });
});
