import { TestDatabases } from '@backstage/backend-test-utils';
import * as fc from 'fast-check';
import type { CollectedPage } from 'backstage-plugin-security-scorecards-node';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import { DyingStore } from './__testUtils__/DyingStore';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
  targetOf,
} from './__testUtils__/FakeSource';

jest.setTimeout(240_000);

const RUNS = { SQLITE_3: 30, POSTGRES_15: 10 } as const;

const evidence = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  controlId: fc.constantFrom('S3.1', 'S3.8', 'S3.9'),
  status: fc.constantFrom('pass', 'fail', 'unknown'),
  suppressed: fc.boolean(),
});

const page = fc.record({
  evidence: fc.array(evidence, { maxLength: 4 }),
  tags: fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'g'),
      value: fc.constantFrom('1', '2'),
    }),
    { maxLength: 2 },
  ),
  skipped: fc.nat({ max: 2 }),
});

// Where the process dies: after so many steps of life.
const deaths = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 });

type PageSeed = typeof page extends fc.Arbitrary<infer T> ? T : never;

// Each control and each resource comes once in a pass, as it does from a source.
function toPages(
  seeds: PageSeed[],
  observedAt: string,
): Partial<CollectedPage>[] {
  const known = new Set<string>();
  const isNew = (key: string) => !known.has(key) && Boolean(known.add(key));
  return seeds.map(seed => ({
    evidence: seed.evidence
      .filter(item => isNew(`${item.name} ${item.controlId}`))
      .map(item => evidenceOn(item.name, { ...item, observedAt })),
    resources: seed.tags
      .filter(item => isNew(item.name))
      .map(item => ({
        resourceId: `arn:aws:s3:::${item.name}`,
        resourceType: 'AWS::S3::Bucket',
        accountId: ACCOUNT,
        region: REGION,
        tags: { value: item.value },
      })),
    skipped: Array.from({ length: seed.skipped }, () => ({ cause: 'odd' })),
  }));
}

describe('a visit that dies and is resumed', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  async function endState(options: {
    databaseId: 'SQLITE_3' | 'POSTGRES_15';
    passes: PageSeed[][];
    deaths: number[];
  }): Promise<unknown> {
    const source = new FakeSource();
    const harness = await CollectionHarness.create({
      knex: await databases.init(options.databaseId),
      collectors: [source],
      targets: [targetOf()],
      batchSize: 2,
    });
    const left = [...options.deaths];
    for (const [index, seeds] of options.passes.entries()) {
      source.pages = toPages(seeds, `2026-11-22T0${index}:00:00.000Z`);
      let completed = false;
      while (!completed) {
        let life = left.shift() ?? Infinity;
        const live = () => {
          life -= 1;
          if (life < 0) {
            throw new Error('The process died');
          }
        };
        source.beforePage = live;
        const { signal } = new AbortController();
        await harness
          .visitor(new DyingStore(harness.evidence, live))
          .visitDue({ signal });
        harness.advance(61 * 60_000);
        const [target] = await harness.targets.listTargets();
        completed =
          target.status === 'succeeded' &&
          target.passes.get('full')?.startedAt === undefined &&
          target.runningSince === undefined;
      }
    }
    const snapshot = await harness.snapshot();
    await harness.knex.destroy();
    return snapshot;
  }

  it.each(databases.eachSupportedId())(
    'ends in the state of an undisturbed one, %p',
    async databaseId => {
      if (databaseId !== 'SQLITE_3' && databaseId !== 'POSTGRES_15') {
        throw new Error(`Unexpected database ${databaseId}`);
      }
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(page, { maxLength: 5 }), {
            minLength: 1,
            maxLength: 2,
          }),
          deaths,
          async (passes, kills) => {
            const undisturbed = await endState({
              databaseId,
              passes,
              deaths: [],
            });
            expect(
              await endState({ databaseId, passes, deaths: kills }),
            ).toEqual(undisturbed);
          },
        ),
        { numRuns: RUNS[databaseId] },
      );
    },
  );
});
