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
  removed: fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      controlId: fc.constantFrom('S3.1', 'S3.8', 'S3.9'),
    }),
    { maxLength: 3 },
  ),
  skipped: fc.nat({ max: 2 }),
});

// The first pass of a target is a full one.
const laterKind = fc.constantFrom('full' as const, 'delta' as const);

// Where the process dies: after so many steps of life.
const deaths = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 });

type PageSeed = typeof page extends fc.Arbitrary<infer T> ? T : never;

interface PassSeed {
  kind: 'full' | 'delta';
  pages: PageSeed[];
}

// Each control and each resource comes once in a pass, as it does from a source.
function toPages(pass: PassSeed, observedAt: string): Partial<CollectedPage>[] {
  const known = new Set<string>();
  const isNew = (key: string) => !known.has(key) && Boolean(known.add(key));
  return pass.pages.map(seed => ({
    evidence: seed.evidence
      .filter(item => isNew(`${item.name} ${item.controlId}`))
      .map(item =>
        evidenceOn(item.name, {
          ...item,
          externalId: `${item.name} ${item.controlId}`,
          observedAt,
        }),
      ),
    removed: (pass.kind === 'delta' ? seed.removed : [])
      .filter(item => isNew(`${item.name} ${item.controlId}`))
      .map(item => ({
        ...evidenceOn(item.name, { controlId: item.controlId, observedAt }),
        externalId: `${item.name} ${item.controlId}`,
      })),
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

/** What the source holds after its passes: status by resource and control. */
function truthOf(passes: readonly PassSeed[]): string[] {
  const truth = new Map<string, string>();
  for (const pass of passes) {
    if (pass.kind === 'full') {
      truth.clear();
    }
    for (const { evidence: rows = [], removed = [] } of toPages(pass, '')) {
      rows.forEach(row =>
        truth.set(`${row.resourceId} ${row.controlId}`, row.status),
      );
      removed.forEach(row =>
        truth.delete(`${row.resourceId} ${row.controlId}`),
      );
    }
  }
  return [...truth].map(([key, status]) => `${key} ${status}`).sort();
}

describe('a visit that dies and is resumed', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  async function endState(options: {
    databaseId: 'SQLITE_3' | 'POSTGRES_15';
    passes: PassSeed[];
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
    source.watermark = 'w';
    for (const [index, pass] of options.passes.entries()) {
      if (index > 0 && pass.kind === 'full') {
        harness.advance(24 * 60 * 60_000);
      }
      source.pages = toPages(pass, `2026-11-22T0${index}:00:00.000Z`);
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
          [...target.passes.values()].every(
            ({ startedAt }) => startedAt === undefined,
          ) &&
          target.runningSince === undefined;
      }
    }
    const rows = await harness
      .knex('evidence')
      .join('resources', 'resources.id', 'evidence.resource_key')
      .select('resource_id', 'control_id', 'status');
    expect(
      rows
        .map(row => `${row.resource_id} ${row.control_id} ${row.status}`)
        .sort(),
    ).toEqual(truthOf(options.passes));
    const snapshot = await harness.snapshot();
    await harness.knex.destroy();
    return snapshot;
  }

  it.each(databases.eachSupportedId())(
    'ends in the state of an undisturbed one, which is what the source holds, %p',
    async databaseId => {
      if (databaseId !== 'SQLITE_3' && databaseId !== 'POSTGRES_15') {
        throw new Error(`Unexpected database ${databaseId}`);
      }
      await fc.assert(
        fc.asyncProperty(
          fc.array(page, { maxLength: 5 }),
          fc.array(
            fc.record({
              kind: laterKind,
              pages: fc.array(page, { maxLength: 5 }),
            }),
            { maxLength: 3 },
          ),
          deaths,
          async (first, later, kills) => {
            const passes: PassSeed[] = [
              { kind: 'full', pages: first },
              ...later,
            ];
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
