import { TestDatabases } from '@backstage/backend-test-utils';
import {
  defaultCatalogue,
  evaluateEntity,
  type EvidenceRecord,
  type EvidenceStatus,
  type Score,
  type Scorecard,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { EvidenceWorld } from './__testUtils__/EvidenceWorld';

jest.setTimeout(300_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const TAGS = 'security-scorecards/aws-tags';
const HOUR = 3_600_000;
/** A practice that needs an attestation as well as evidence, and a control of it. */
const MIXED = defaultCatalogue().practices.flatMap(practice =>
  practice.mode === 'mixed'
    ? defaultCatalogue()
        .controlsOf(practice.id)
        .filter(({ source }) => source === 'security-hub')
        .map(control => ({ practiceId: practice.id, controlId: control.id }))
    : [],
)[0];
const CONTROLS = ['S3.8', 'S3.5', 'S3.1', MIXED.controlId];
const ATTESTED = ['component:default/checkout', 'system:default/shop'] as const;

const component = (name: string, criticality = 'medium') =>
  entityOf('Component', name, {
    annotations: {
      [TAGS]: `service=${name}`,
      'security-scorecards/criticality': criticality,
    },
    spec: { system: 'shop' },
  });

type Step =
  | {
      kind: 'set';
      bucket: number;
      control: number;
      status: EvidenceStatus;
      reason: UnknownReason;
      suppressed: boolean;
    }
  | { kind: 'retire'; bucket: number; control: number }
  | { kind: 'remove'; bucket: number }
  | { kind: 'tag'; bucket: number; service: 'checkout' | 'search' | 'none' }
  | { kind: 'silence'; hours: number }
  | { kind: 'attest'; entityRef: string }
  | { kind: 'switch-off'; controls: string[] }
  | { kind: 'denied' | 'allowed' | 'ledgers' }
  | { kind: 'part' | 'criticality' };

const bucketIndex = fc.integer({ min: 0, max: 3 });
const controlIndex = fc.integer({ min: 0, max: 3 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      bucket: bucketIndex,
      control: controlIndex,
      status: fc.constantFrom<EvidenceStatus>(
        'pass',
        'fail',
        'fail',
        'unknown',
        'not-applicable',
      ),
      reason: fc.constantFrom<UnknownReason>('not-recorded', 'not-scanned'),
      suppressed: fc.boolean(),
    }),
  },
  fc.record({
    kind: fc.constant('retire' as const),
    bucket: bucketIndex,
    control: controlIndex,
  }),
  fc.record({ kind: fc.constant('remove' as const), bucket: bucketIndex }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      bucket: bucketIndex,
      service: fc.constantFrom(
        'checkout' as const,
        'search' as const,
        'none' as const,
      ),
    }),
  },
  fc.record({
    kind: fc.constant('attest' as const),
    entityRef: fc.constantFrom(...ATTESTED),
  }),
  fc.record({
    kind: fc.constant('switch-off' as const),
    controls: fc.subarray([...CONTROLS, 'S3.2', 'S3.3']),
  }),
  fc.record({
    kind: fc.constant('silence' as const),
    hours: fc.integer({ min: 20, max: 100 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'denied' as const,
      'allowed' as const,
      'ledgers' as const,
      'part' as const,
      'criticality' as const,
    ),
  }),
);

/** What was true when it was recorded. */
interface Recorded {
  at: string;
  entityRef: string;
  score: Score;
  practices: string[];
  evidence: string[];
}

const told = (row: EvidenceRecord) =>
  `${row.resourceId} ${row.controlId} ${row.status} ${row.reason ?? ''} ${
    row.suppressed
  }`;

/** Status of each practice and of its controls, with the reasons for what is unknown. */
const practicesOf = (card: Scorecard) =>
  card.domains
    .flatMap(domain => domain.practices)
    .map(({ id, status, reason, attestation, controls }) =>
      JSON.stringify({
        id,
        status,
        reason,
        attestation,
        controls: controls.map(control => [
          control.id,
          control.status,
          control.counts,
          control.reasons,
        ]),
      }),
    );

/** Lives through the steps; returns what was recorded, and what is reproduced of it at the end. */
async function play(
  database: Knex,
  steps: readonly Step[][],
): Promise<{ recorded: Recorded[]; reproduced: Recorded[] }> {
  const world = new EvidenceWorld(database);
  const parts = [component('checkout'), component('search')];
  const catalog = catalogOf(...parts, entityOf('System', 'shop'));
  const { run, runLedgers, service, history, attestations } =
    await createTestScorecards({
      database,
      catalog: catalog.service,
      clock: () => world.now,
    });
  const recorded: Recorded[] = [];
  const step = async (item: Step) => {
    switch (item.kind) {
      case 'set':
        await world.report(item.bucket, CONTROLS[item.control], {
          status: item.status,
          suppressed: item.suppressed && item.status === 'fail',
          reason: item.status === 'unknown' ? item.reason : undefined,
        });
        break;
      case 'retire':
        await world.retire(item.bucket, CONTROLS[item.control]);
        break;
      case 'remove':
        await world.remove(item.bucket);
        break;
      case 'tag':
        await world.tag(item.bucket, item.service);
        break;
      case 'attest':
        await attestations.attest(
          {
            practiceId: MIXED.practiceId,
            level: 'entity',
            entityRefs: [item.entityRef],
            answer: 'yes',
            statement: 'Done',
          },
          'user:default/ann',
        );
        break;
      case 'switch-off':
        await world.switchOff(item.controls);
        break;
      case 'ledgers':
        await runLedgers();
        break;
      case 'silence':
        world.pass(item.hours * HOUR);
        break;
      case 'part':
        catalog.set(
          entityOf('Component', 'search', {
            annotations: { [TAGS]: 'service=search' },
            spec: world.turn() ? {} : { system: 'shop' },
          }),
        );
        break;
      case 'criticality':
        catalog.set(component('checkout', world.turn() ? 'critical' : 'low'));
        break;
      default:
        await world.coverage(item.kind === 'denied' ? 'denied' : 'succeeded');
    }
  };
  await world.coverage('succeeded');
  // Entities are known from the first look at the catalog on.
  await run();
  world.pass(HOUR);
  for (const group of steps) {
    for (const item of group) {
      await step(item);
      world.pass(1);
    }
    world.pass(HOUR);
    await run();
    for (const entityRef of [
      'component:default/checkout',
      'component:default/search',
      'system:default/shop',
    ]) {
      const card = await service.getScorecard(entityRef).catch(() => undefined);
      if (card) {
        recorded.push({
          at: world.now.toISOString(),
          entityRef,
          score: card.score,
          practices: practicesOf(card),
          evidence: await world.evidenceOf(entityRef),
        });
      }
    }
    world.pass(HOUR);
  }
  const reproduced: Recorded[] = [];
  for (const { at, entityRef } of recorded) {
    const state = await history.states.read(entityRef, at);
    const { scorecard } = evaluateEntity(state.input);
    reproduced.push({
      at,
      entityRef,
      score: scorecard.score,
      practices: practicesOf(scorecard),
      evidence: state.own.map(told).sort(),
    });
  }
  return { recorded, reproduced };
}

describe.each(databases.eachSupportedId())('history on %s', databaseId => {
  it('reproduces contradictions, reasons and controls that were switched off', async () => {
    const set = (
      bucket: number,
      control: number,
      status: EvidenceStatus,
      reason: UnknownReason = 'not-recorded',
    ): Step => ({
      kind: 'set',
      bucket,
      control,
      status,
      reason,
      suppressed: false,
    });
    const database = await databases.init(databaseId);
    const { recorded, reproduced } = await play(database, [
      [set(0, 3, 'pass'), set(1, 0, 'unknown', 'not-recorded')],
      [{ kind: 'attest', entityRef: 'component:default/checkout' }],
      [set(0, 3, 'fail'), set(1, 0, 'unknown', 'not-scanned')],
      [{ kind: 'switch-off', controls: ['S3.2'] }, { kind: 'ledgers' }],
      [{ kind: 'switch-off', controls: [] }, set(0, 3, 'pass')],
    ]);
    const shown = recorded
      .filter(({ entityRef }) => entityRef === 'component:default/checkout')
      .map(({ practices }) => ({
        attested: practices.some(text => text.includes('"status":"valid"')),
        reasons: ['not-recorded', 'not-scanned', 'control-disabled'].filter(
          reason => practices.some(text => text.includes(reason)),
        ),
      }));
    expect(shown).toEqual([
      { attested: false, reasons: ['not-recorded'] },
      { attested: true, reasons: ['not-recorded'] },
      { attested: false, reasons: ['not-scanned'] },
      { attested: false, reasons: ['not-scanned', 'control-disabled'] },
      { attested: false, reasons: ['not-scanned'] },
    ]);
    expect(reproduced).toEqual(recorded);
  });

  it('reproduces every recorded state, whatever happened since', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 5 }), {
          minLength: 2,
          maxLength: 8,
        }),
        async steps => {
          const database = await databases.init(databaseId);
          const { recorded, reproduced } = await play(database, steps);
          expect(reproduced).toEqual(recorded);
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 12 : 2, endOnFailure: true },
    );
  });
});
