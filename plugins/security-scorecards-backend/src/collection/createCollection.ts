import type {
  LifecycleService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type {
  EvidenceCollector,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type { CollectionChange } from './CollectionChange';
import type { CollectionService } from './CollectionService';

/** What the collection stage is made of. */
export interface CollectionOptions {
  /** With the migrations applied. */
  database: Knex;
  scheduler: SchedulerService;
  logger: LoggerService;
  config: RootConfigService;
  lifecycle: LifecycleService;
  collectors: readonly EvidenceCollector[];
  targetProviders: readonly TargetProvider[];
  onChange?: (change: CollectionChange) => void;
  clock?: () => Date;
}

/** The collection stage, ready to start. */
export interface Collection {
  service: CollectionService;
  reader: EvidenceReader;
  /** Registers the scheduled tasks. */
  start(): Promise<void>;
}
