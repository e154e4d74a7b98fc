import type { Knex } from 'knex';
import type {
  ResourceRecord,
  SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import { IdBitmap } from '../../../evidence/IdBitmap';
import type { Visit } from '../../../evidence/Visit';
import { SignalRun } from '../../../signals/SignalRun';
import { applyDatabaseMigrations } from '../../applyDatabaseMigrations';
import { DatabaseSignalStore } from '../DatabaseSignalStore';

/** Account of the signals. */
export const ACCOUNT = '111122223333';
/** Region of the signals. */
export const REGION = 'eu-west-1';
/** Coverage of a pass that read that account and region completely. */
export const COMPLETE: CoverageEntry[] = [
  { accountId: ACCOUNT, region: REGION, status: 'succeeded' },
];

const HOUR = 60 * 60 * 1000;
const HOLDER = 'the-holder';

/** A signal of a detector on bucket `name`. */
export function signalOn(
  name: string,
  overrides: Partial<SignalRecord> = {},
): SignalRecord {
  return {
    signalId: `arn:aws:guardduty:${REGION}:${ACCOUNT}:detector/d/finding/${name}`,
    product: 'GuardDuty',
    type: 'Discovery:S3/MaliciousIPCaller',
    title: 'A known malicious address lists the bucket',
    severity: 'high',
    resourceId: `arn:aws:s3:::${name}`,
    resourceType: 'AWS::S3::Bucket',
    accountId: ACCOUNT,
    region: REGION,
    state: 'active',
    firstObservedAt: '2026-11-20T00:00:00.000Z',
    observedAt: '2026-11-22T05:00:00.000Z',
    ...overrides,
  };
}

/** The signal store on a test database, with a target to visit and a clock of its own. */
export class SignalHarness {
  now = new Date('2026-11-22T06:00:00.000Z');
  readonly store: DatabaseSignalStore;

  static async create(
    knex: Knex,
    options: { batchSize?: number } = {},
  ): Promise<SignalHarness> {
    await applyDatabaseMigrations(knex);
    await knex('collection_targets').insert({
      id: 'the-target',
      source: 'security-hub',
      kind: 'account',
      account_id: ACCOUNT,
      region: REGION,
      title: 'Security Hub',
      holder: HOLDER,
    });
    return new SignalHarness(knex, options.batchSize);
  }

  private constructor(readonly knex: Knex, batchSize: number | undefined) {
    this.store = DatabaseSignalStore.create({
      database: knex,
      clock: () => this.now,
      batchSize,
    });
  }

  advance(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * HOUR);
  }

  /** A visit that begins now. */
  visit(overrides: Partial<Visit> = {}): Visit {
    return {
      targetId: 'the-target',
      targetKey: 1,
      source: 'security-hub',
      holder: HOLDER,
      runId: 1,
      pass: 'full',
      passId: overrides.pass ?? 'full',
      sharedWatermark: false,
      startedAt: this.now.toISOString(),
      passStartedAt: this.now.toISOString(),
      skipped: {},
      baseline: false,
      seenEvidence: IdBitmap.fromBuffer(undefined),
      seenResources: IdBitmap.fromBuffer(undefined),
      adoptFrom: new Set(),
      ...overrides,
    };
  }

  /** A whole full pass, with a checkpoint after each page. Returns the number of rows written and of signals archived. */
  async fullPass(
    pages: readonly (readonly SignalRecord[] | undefined)[],
    coverage: CoverageEntry[] = COMPLETE,
    resources: ResourceRecord[] = [],
  ): Promise<{ written: number; archived: number }> {
    const run = SignalRun.create({ store: this.store, visit: this.visit() });
    await run.open();
    this.advance(0.01);
    for (const signals of pages) {
      run.add({ signals: signals && [...signals], resources });
      await run.flush({ resumable: true });
    }
    await run.sweep({ coverage, signal: new AbortController().signal });
    return { written: run.written, archived: run.archived };
  }

  /** A whole delta pass. */
  async delta(signals: SignalRecord[]): Promise<number> {
    const run = SignalRun.create({
      store: this.store,
      visit: this.visit({ pass: 'delta' }),
    });
    await run.open();
    run.add({ signals, resources: [] });
    await run.flush({ resumable: true });
    return run.written;
  }

  /** State of each signal by the name of its resource. */
  async states(): Promise<Record<string, string>> {
    const rows: { resource_id: string; state: string }[] = await this.knex(
      'signals',
    )
      .join('resources', 'resources.id', 'signals.resource_key')
      .select('resource_id', 'state')
      .orderBy('resource_id');
    return Object.fromEntries(
      rows.map(row => [row.resource_id.split(':').pop(), row.state]),
    );
  }

  /** Names of the resources that are marked, and takes the marks off. */
  async takeDirty(): Promise<string[]> {
    const rows: { resource_id: string }[] = await this.knex('resources')
      .select('resource_id')
      .where({ dirty: 1 })
      .orderBy('resource_id');
    await this.knex('resources').update({ dirty: 0 });
    return rows.map(row => row.resource_id.split(':').pop() ?? '');
  }
}
