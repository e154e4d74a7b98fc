import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type {
  CollectedPage,
  CollectionTarget,
  EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import { applyDatabaseMigrations } from '../applyDatabaseMigrations';
import { DatabaseEvidenceReader } from '../DatabaseEvidenceReader';
import { DatabaseEvidenceStore } from '../DatabaseEvidenceStore';
import { DatabaseTargetStore } from '../DatabaseTargetStore';
import { DatabaseSignalStore } from '../signals/DatabaseSignalStore';
import type { EvidenceStore } from '../../evidence/EvidenceStore';
import { prepareBatch } from '../../evidence/prepareBatch';
import type { CollectionChange } from '../../collection/CollectionChange';
import { CollectionPlanner } from '../../collection/CollectionPlanner';
import { TargetRegistry } from '../../collection/TargetRegistry';
import { TargetVisitor } from '../../collection/TargetVisitor';
import {
  FakeSource,
  providerOf,
  targetOf,
} from '../../collection/__testUtils__/FakeSource';

const MINUTE = 60_000;

/** The collection stage on a test database, with a clock of its own. */
export class CollectionHarness {
  now = new Date('2026-11-22T06:00:00.000Z');
  readonly changes: CollectionChange[] = [];
  readonly logger = mockServices.logger.mock();
  readonly targets: DatabaseTargetStore;
  readonly evidence: DatabaseEvidenceStore;
  readonly signals: DatabaseSignalStore;
  readonly reader: DatabaseEvidenceReader;
  readonly #collectors: EvidenceCollector[];
  #holders = 0;

  static async create(options: {
    knex: Knex;
    collectors: EvidenceCollector[];
    targets: CollectionTarget[];
    batchSize?: number;
  }): Promise<CollectionHarness> {
    await applyDatabaseMigrations(options.knex);
    const harness = new CollectionHarness(
      options.knex,
      options.collectors,
      options.batchSize,
    );
    await harness.list(options.targets);
    return harness;
  }

  /** With one source and its one target. */
  static async ofSource(
    knex: Knex,
    source: FakeSource,
    batchSize?: number,
  ): Promise<CollectionHarness> {
    return CollectionHarness.create({
      knex,
      collectors: [source],
      targets: [targetOf(source.source)],
      batchSize,
    });
  }

  private constructor(
    readonly knex: Knex,
    collectors: EvidenceCollector[],
    batchSize: number | undefined,
  ) {
    const clock = () => this.now;
    this.#collectors = collectors;
    this.targets = DatabaseTargetStore.create({ database: knex, clock });
    this.evidence = DatabaseEvidenceStore.create({
      database: knex,
      clock,
      batchSize,
    });
    this.signals = DatabaseSignalStore.create({
      database: knex,
      clock,
      batchSize,
    });
    this.reader = DatabaseEvidenceReader.create({
      database: knex,
      stalenessMs: 3 * 24 * 60 * MINUTE,
      clock,
    });
  }

  /** Applies a listing of targets. */
  async list(targets: CollectionTarget[]): Promise<void> {
    await this.targets.applyListings(
      await this.#registry(targets).list({
        signal: new AbortController().signal,
      }),
    );
  }

  /** A visitor, as one instance of the backend has it. */
  visitor(evidence: EvidenceStore = this.evidence): TargetVisitor {
    return TargetVisitor.create({
      targets: this.targets,
      evidence,
      signals: this.signals,
      registry: this.#registry([]),
      planner: CollectionPlanner.create({
        frequencyMs: 60 * MINUTE,
        fullPassFrequencyMs: 24 * 60 * MINUTE,
        leaseMs: 5 * MINUTE,
      }),
      logger: this.logger,
      clock: () => this.now,
      idFactory: () => `holder-${++this.#holders}`,
      leaseMs: 5 * MINUTE,
      onChange: change => this.changes.push(change),
    });
  }

  /** Visits all that is due and moves the clock beyond the next visit. */
  async visit(signal = new AbortController().signal): Promise<number> {
    const visits = await this.visitor().visitDue({ signal });
    this.advance(61 * MINUTE);
    return visits;
  }

  /** Stores a page as a visit of the first target's pass `changes` does. */
  async storeDelta(page: CollectedPage): Promise<void> {
    const [target] = await this.targets.listTargets();
    const visit = await this.targets.startVisit({
      plan: {
        targetId: target.id,
        passId: 'changes',
        pass: 'delta',
        fullPassId: 'full',
        sharedWatermark: false,
        resume: false,
        visits: target.visits,
      },
      holder: `holder-${++this.#holders}`,
      leaseMs: 5 * MINUTE,
    });
    if (!visit) {
      throw new Error(`Target ${target.id} is taken`);
    }
    await this.evidence.storeBatch(visit, {
      ...prepareBatch(page, { now: this.now.toISOString(), unordered: true }),
      progress: {
        resumable: false,
        skippedOfPass: {},
        skippedOfVisit: {},
        pages: 1,
        evidenceRead: page.evidence.length,
        evidenceWritten: 0,
        evidenceWithdrawn: 0,
      },
    });
    await this.targets.endVisit(visit, {
      kind: 'complete',
      status: 'succeeded',
      keepPass: false,
      coverage: [],
      problems: [],
      retired: 0,
      durationMs: 0,
      skipped: {},
    });
  }

  advance(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  /** The stored evidence with its resources, by the resource's id. */
  async evidenceRows() {
    return this.knex('evidence')
      .join('resources', 'resources.id', 'evidence.resource_key')
      .select('evidence.*', 'resources.resource_id', 'resources.dirty')
      .orderBy('resources.resource_id');
  }

  /** The transitions in the order in which they were stored. */
  async transitions() {
    return this.knex('evidence_transitions')
      .select('from_status', 'to_status', 'cause')
      .orderBy('id');
  }

  /** The runs in the order in which they began. */
  async runs() {
    return this.knex('collection_runs').select('*').orderBy('id');
  }

  /** Takes all marks off, as the attribution does. */
  async clearDirty(): Promise<void> {
    const dirty = await this.reader.listDirtyResources({ limit: 1_000 });
    await this.knex.transaction(transaction =>
      this.reader.clearDirty({
        resourceKeys: dirty.map(resource => resource.key),
        transaction,
      }),
    );
  }

  /** What is stored, without ids and times, in an order of its own. */
  async snapshot(): Promise<unknown> {
    const evidence = await this.knex('evidence')
      .join('resources', 'resources.id', 'evidence.resource_key')
      .select(
        'resources.resource_id',
        'resources.removed_at',
        'source',
        'control_id',
        'evidence.region',
        'status',
        'suppressed',
      )
      .orderBy(['resource_id', 'source', 'control_id', 'evidence.region']);
    const transitions = await this.knex('evidence_transitions')
      .join('resources', 'resources.id', 'evidence_transitions.resource_key')
      .select(
        'resources.resource_id',
        'control_id',
        'from_status',
        'to_status',
        'cause',
      )
      .orderBy(['resource_id', 'control_id', 'evidence_transitions.id']);
    const resources = await this.knex('resources')
      .select('resource_id', 'tags')
      .select(this.knex.raw('removed_at IS NULL AS here'))
      .orderBy('resource_id');
    const targets = await this.targets.listTargets();
    return {
      evidence,
      transitions,
      resources,
      targets: targets.map(({ id, status, evidence: held, skipped }) => ({
        id,
        status,
        held,
        skipped,
      })),
    };
  }

  #registry(targets: CollectionTarget[]): TargetRegistry {
    return TargetRegistry.create({
      collectors: this.#collectors,
      targetProviders: [providerOf(targets)],
      logger: this.logger,
    });
  }
}
