import { TestDatabases } from '@backstage/backend-test-utils';
import { createSimulator, type Simulator } from 'aws-simulator';
import { collectionConfig } from '../__testUtils__/collectionProcess/settings';
import {
  startReplica,
  type Replica,
} from '../__testUtils__/replica/startReplica';

type Database = Awaited<ReturnType<TestDatabases['init']>>;

jest.setTimeout(1_200_000);

const LEASE_SECONDS = 5;
const SCHEMA = 'security-scorecards';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

interface Run {
  target_id: string;
  started_at: Date;
  ended_at: Date | null;
}

async function until<T>(
  read: () => Promise<T | undefined>,
  what: string,
): Promise<T> {
  for (const end = Date.now() + 400_000; Date.now() < end; ) {
    const value = await read().catch(() => undefined);
    if (value !== undefined) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Visits of a target that began before the one before had ended, or was given up. */
function overlaps(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    const before = runs
      .slice(0, index)
      .filter(other => other.target_id === run.target_id)
      .at(-1);
    const free = before?.ended_at ?? before?.started_at;
    return free !== undefined && run.started_at < free;
  });
}

describe.each(databases.eachSupportedId())('two replicas on %p', id => {
  let simulator: Simulator;
  let database: Database;
  const replicas: Replica[] = [];

  beforeAll(async () => {
    // With the quotas of AWS, so that a visit to Security Hub takes long enough to be interrupted.
    simulator = await createSimulator({ quotas: 'on' });
    database = await databases.init(id);
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await simulator.close();
  });

  const start = () => {
    const replica = startReplica({
      simulatorUrl: simulator.url,
      database: {
        client: 'pg',
        connection: database.client.config.connection,
        pluginDivisionMode: 'schema',
      },
      appConfig: collectionConfig({
        schedule: {
          frequency: { seconds: 2 },
          timeout: { seconds: 30 },
          initialDelay: { seconds: 0 },
        },
        takeOverAfter: { seconds: LEASE_SECONDS },
      }),
    });
    replicas.push(replica);
    return replica;
  };
  const hub = () =>
    database
      .withSchema(SCHEMA)
      .from('collection_targets')
      .where({ source: 'security-hub' })
      .first();
  const runs = (): Promise<Run[]> =>
    database
      .withSchema(SCHEMA)
      .from('collection_runs')
      .orderBy('started_at')
      .select('target_id', 'started_at', 'ended_at');
  const visitsOf = (replica: Replica) =>
    replica.log.split('Collection visit ended').length - 1;

  it('visit no target twice at once, and one takes over from the other', async () => {
    const first = start();
    const running = await until(async () => {
      const target = await hub();
      return target?.holder && target.progress_done > 0 ? target : undefined;
    }, 'the first replica visits Security Hub');
    expect(running.status).toBe('never');

    await first.kill();
    const killedAt = new Date();
    const second = start();
    const third = start();
    const done = await until(async () => {
      const target = await hub();
      return target?.status === 'succeeded' || target?.status === 'partial'
        ? target
        : undefined;
    }, 'another replica ends the visit');
    expect(done.last_success_at > killedAt).toBe(true);
    await until(
      async () =>
        visitsOf(second) > 1 && visitsOf(third) > 1 ? true : undefined,
      'both replicas visit targets',
    );

    const all = await runs();
    expect(all.length).toBeGreaterThan(20);
    expect(overlaps(all)).toEqual([]);
    const ofHub = all.filter(run => run.target_id === done.id);
    expect(
      ofHub[1].started_at.getTime() - ofHub[0].started_at.getTime(),
    ).toBeGreaterThanOrEqual(LEASE_SECONDS * 1_000);
  });
});
