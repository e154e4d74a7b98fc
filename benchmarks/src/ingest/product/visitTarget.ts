import type { Knex } from 'knex';
import { SyncRun } from 'backstage-plugin-security-scorecards-backend/src/collection/SyncRun';
import { DatabaseEvidenceStore } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceStore';
import { DatabaseSignalStore } from 'backstage-plugin-security-scorecards-backend/src/database/signals/DatabaseSignalStore';
import { DatabaseTargetStore } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseTargetStore';
import type {
  CollectionTarget,
  EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import type { Work } from '../measurement/Measurement';
import { quietLogger } from './quietLogger';

const LEASE_MS = 5 * 60_000;

/**
 * One full visit, as the collection stage makes it: lease, pages, batches, sweep, end.
 *
 * @throws Error when the visit does not end as complete
 */
export async function visitTarget(options: {
  database: Knex;
  collector: EvidenceCollector;
  target: CollectionTarget;
  clock?: () => Date;
}): Promise<Work> {
  const { database, collector, target } = options;
  const clock = options.clock ?? (() => new Date());
  const targets = DatabaseTargetStore.create({ database, clock });
  await targets.applyListings([
    {
      providerId: 'benchmark',
      targets: [target],
      accounts: [],
      problems: [],
    },
  ]);
  const [state] = await targets.listTargets();
  const visit = await targets.startVisit({
    plan: {
      targetId: target.id,
      pass: 'full',
      passId: 'full',
      fullPassId: 'full',
      sharedWatermark: true,
      resume: false,
      visits: state.visits,
    },
    holder: 'benchmark',
    leaseMs: LEASE_MS,
  });
  if (!visit) {
    throw new Error(`Target ${target.id} is taken`);
  }
  const end = await SyncRun.create({
    visit,
    target: state,
    collector,
    store: DatabaseEvidenceStore.create({ database, clock }),
    signals: DatabaseSignalStore.create({ database, clock }),
    logger: quietLogger,
    clock,
    signal: new AbortController().signal,
  }).run();
  if (end.kind !== 'complete') {
    throw new Error(`The visit ended as ${end.kind}: ${end.message}`);
  }
  await targets.endVisit(visit, end);
  const run: { evidence_read: number; evidence_written: number } =
    await database('collection_runs').where({ id: visit.runId }).first();
  return { rows: run.evidence_read, written: run.evidence_written };
}
