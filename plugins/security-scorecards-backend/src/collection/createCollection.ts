import { randomUUID } from 'node:crypto';
import type {
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  EvidenceCollector,
  EvidenceFeed,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import type { Database } from '../database/Database';
import { DatabaseEvidenceReader } from '../database/DatabaseEvidenceReader';
import { DatabaseEvidenceStore } from '../database/DatabaseEvidenceStore';
import { DatabaseFeedStateStore } from '../database/DatabaseFeedStateStore';
import { DatabasePatchStore } from '../database/DatabasePatchStore';
import { DatabaseRetentionStore } from '../database/DatabaseRetentionStore';
import { DatabaseTargetStore } from '../database/DatabaseTargetStore';
import { DatabaseSignalRetentionStore } from '../database/signals/DatabaseSignalRetentionStore';
import { DatabaseSignalStore } from '../database/signals/DatabaseSignalStore';
import type { StateOptions } from '../metrics/observeState';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type { CollectionChange } from './CollectionChange';
import { CollectionCleaner } from './CollectionCleaner';
import { CollectionPlanner } from './CollectionPlanner';
import { CollectionScheduler } from './CollectionScheduler';
import type { CollectionService } from './CollectionService';
import { DefaultCollectionService } from './DefaultCollectionService';
import { SignalFeedStore } from '../signals/SignalFeedStore';
import { FeedSupervisor } from './feed/FeedSupervisor';
import { readCollectionConfig } from './readCollectionConfig';
import { TargetRegistry } from './TargetRegistry';
import { TargetVisitor } from './TargetVisitor';
import type { VisitSummary } from './VisitSummary';

/** What the collection stage is made of. */
export interface CollectionOptions {
  /** With the migrations applied. */
  database: Database;
  scheduler: SchedulerService;
  logger: LoggerService;
  config: RootConfigService;
  lifecycle: LifecycleService;
  collectors: readonly EvidenceCollector[];
  targetProviders: readonly TargetProvider[];
  /** None unless told. */
  feeds?: readonly EvidenceFeed[];
  onChange?: (change: CollectionChange) => void;
  /** Is told of each visit that ended. */
  onVisitEnd?: (summary: VisitSummary) => void;
  clock?: () => Date;
}

/** The collection stage, ready to start. */
export interface Collection {
  service: CollectionService;
  reader: EvidenceReader;
  /** What figures are read from. */
  figures: Pick<StateOptions, 'listTargets' | 'describeFeeds' | 'stalenessMs'>;
  /** Registers the scheduled tasks and sets the feeds going. */
  start(): Promise<void>;
}

/** Wires the collection stage. Throws `InputError` when the configuration cannot be read. */
export function createCollection(options: CollectionOptions): Collection {
  const { database, logger } = options;
  const clock = options.clock ?? (() => new Date());
  const config = readCollectionConfig(options.config);
  const targets = DatabaseTargetStore.create({ database, clock });
  const reader = DatabaseEvidenceReader.create({
    database,
    stalenessMs: config.stalenessMs,
    clock,
  });
  const registry = TargetRegistry.create(options);
  const planner = CollectionPlanner.create({
    frequencyMs: config.schedule.frequencyMs,
    fullPassFrequencyMs: config.fullPassFrequencyMs,
    leaseMs: config.leaseMs,
  });
  const evidence = DatabaseEvidenceStore.create({ database, clock });
  const signals = DatabaseSignalStore.create({ database, clock });
  const visitor = TargetVisitor.create({
    signals,
    targets,
    evidence,
    registry,
    planner,
    logger,
    clock,
    idFactory: randomUUID,
    leaseMs: config.leaseMs,
    onChange: options.onChange,
    onEnd: options.onVisitEnd,
    patches: DatabasePatchStore.create({ database, clock }),
  });
  options.lifecycle.addShutdownHook(() => visitor.stop());
  const feeds = FeedSupervisor.create({
    feeds: options.feeds ?? [],
    evidence: SignalFeedStore.create({ signals, evidence }),
    states: DatabaseFeedStateStore.create({ database }),
    logger,
    clock,
    instanceId: randomUUID(),
    random: Math.random,
    onChange: options.onChange,
  });
  options.lifecycle.addShutdownHook(() => feeds.stop());
  const cleaner = CollectionCleaner.create({
    store: DatabaseRetentionStore.create({ database, clock }),
    signals: DatabaseSignalRetentionStore.create({ database, clock }),
    retention: config.retention,
    logger,
    clock,
  });
  const scheduler = CollectionScheduler.create({
    scheduler: options.scheduler,
    config,
    registry,
    targets,
    visitor,
    cleaner,
    logger,
  });
  return {
    service: DefaultCollectionService.create({
      targets,
      reader,
      stalenessMs: config.stalenessMs,
      passes: registry.passes,
      clock,
      describeFeeds: () => feeds.describe(),
      wake: () => scheduler.wake(),
    }),
    reader,
    figures: {
      listTargets: () => targets.listTargets(),
      describeFeeds: () => feeds.describe(),
      stalenessMs: config.stalenessMs,
    },
    async start() {
      await scheduler.start();
      feeds.start();
    },
  };
}
