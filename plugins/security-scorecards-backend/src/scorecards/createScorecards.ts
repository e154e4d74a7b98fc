import type {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Database } from '../database/Database';
import {
  createAttribution,
  type AttributionServices,
} from '../attribution/createAttribution';
import { EntitySynchronizer } from '../attribution/EntitySynchronizer';
import { ResourceAttributor } from '../attribution/ResourceAttributor';
import { LiveCatalogue } from '../catalogue/LiveCatalogue';
import type { CollectionChange } from '../collection/CollectionChange';
import type { Settings } from '../config/readSettings';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type { EvaluationRun } from '../metrics/createEvaluationMetrics';
import type { PatchService } from '../patches/PatchService';
import { DefaultPatchService } from '../patches/DefaultPatchService';
import { readAnnotatedWaivers } from '../waivers/declared/readAnnotatedWaivers';
import { Debouncer } from '../util/Debouncer';
import { ChangeDetector } from './ChangeDetector';
import { DefaultFleetService } from '../fleet/DefaultFleetService';
import { createHistory, type History } from '../history/createHistory';
import { LedgerHistory } from '../governance/LedgerHistory';
import type { FleetService } from '../fleet/FleetService';
import { DefaultScorecardService } from './DefaultScorecardService';
import { EvaluationInputReader } from './evaluation/EvaluationInputReader';
import { EvaluationPipeline } from './EvaluationPipeline';
import { ScorecardEvaluator } from './ScorecardEvaluator';
import type { ScorecardService } from './ScorecardService';

const AFTER_RUN_MS = 1_000;
const AFTER_BATCH_MS = 15_000;

/** What attribution, evaluation and scorecards are made of. @internal */
export interface ScorecardsOptions {
  /** With the migrations applied. */
  database: Database;
  reader: EvidenceReader;
  catalog: CatalogService;
  auth: AuthService;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  settings: Settings;
  clock: () => Date;
  /** Is told of each run of the evaluation that had work. */
  onEvaluationEnd?: (run: EvaluationRun) => void;
}

/** The stages from attribution to scorecards, ready to start. @internal */
export interface Scorecards {
  service: ScorecardService;
  patches: PatchService;
  fleet: FleetService;
  attribution: AttributionServices;
  history: History;
  inputs: EvaluationInputReader;
  /** With the controls that AWS has added since. */
  catalogue: LiveCatalogue;
  pipeline: EvaluationPipeline;
  /** Tells that evidence changed, so that the evaluation starts soon. */
  onChange(change: CollectionChange): void;
  /** Asks for an evaluation soon, after something else changed. */
  prompt(): void;
  /** Registers the scheduled tasks. */
  start(): Promise<void>;
}

/** Builds the stages from attribution to scorecards. @internal */
export function createScorecards(options: ScorecardsOptions): Scorecards {
  const { database, reader, logger, settings, clock } = options;
  const { scoring, rules, allowBroadArns } = settings;
  const live = new LiveCatalogue({ database, catalogue: settings.catalogue });
  const catalogue = live.view;
  const inputs = new EvaluationInputReader({
    database,
    reader,
    catalogue: live,
    settings: scoring,
    clock,
  });
  const history = createHistory({
    ...options,
    catalogue: live,
    governance: new LedgerHistory({ database }),
  });
  const pipeline = new EvaluationPipeline({
    scheduler: options.scheduler,
    logger,
    clock,
    onRun: options.onEvaluationEnd,
    synchronizer: new EntitySynchronizer({
      ...options,
      rules,
      allowBroadArns,
      readWaivers: entity =>
        readAnnotatedWaivers(entity, {
          catalogue,
          rules: settings.governance.rules,
        }),
    }),
    attributor: new ResourceAttributor({ database, reader, rules, clock }),
    changes: new ChangeDetector({
      database,
      catalogue: live,
      settings: scoring,
    }),
    evaluator: new ScorecardEvaluator({
      database,
      reader,
      history: history.evaluations,
      logger,
      clock,
      inputs,
    }),
  });
  const prompter = new Debouncer(() => {
    pipeline.prompt().catch(error => {
      logger.warn('The evaluation could not be prompted', error);
    });
  });
  options.lifecycle.addShutdownHook(() => prompter.cancel());
  const service = new DefaultScorecardService({
    database,
    deltas: history.deltas,
    catalogue,
    settings: scoring,
    clock,
  });
  return {
    history,
    pipeline,
    service,
    patches: new DefaultPatchService({
      database,
      settings: scoring,
      clock,
    }),
    inputs,
    attribution: createAttribution({
      database,
      reader,
      inputs,
      rules,
      allowBroadArns,
      clock,
    }),
    fleet: new DefaultFleetService({
      database,
      catalogue,
      scorecards: service,
    }),
    onChange: change =>
      prompter.request(change.kind === 'batch' ? AFTER_BATCH_MS : AFTER_RUN_MS),
    prompt: () => prompter.request(AFTER_RUN_MS),
    catalogue: live,
    async start() {
      await live.start(options);
      await pipeline.start();
      await history.cleaner.start();
    },
  };
}
