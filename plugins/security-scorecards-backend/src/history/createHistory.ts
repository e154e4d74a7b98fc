import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { Settings } from '../config/readSettings';
import type { Database } from '../database/Database';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import { DefaultEvaluationHistory } from './DefaultEvaluationHistory';
import { DefaultHistoryService } from './DefaultHistoryService';
import { DeltaReader } from './DeltaReader';
import type { EvaluationHistory } from './EvaluationHistory';
import type { GovernanceHistory } from './GovernanceHistory';
import { HistoryCleaner } from './HistoryCleaner';
import type { HistoryService } from './HistoryService';
import { StateReader } from './StateReader';

/** What keeps and serves the past. @internal */
export interface History {
  /** Takes what evaluations leave to it. */
  evaluations: EvaluationHistory;
  service: HistoryService;
  states: StateReader;
  deltas: DeltaReader;
  cleaner: HistoryCleaner;
}

/** Wires the history. @internal */
export function createHistory(options: {
  database: Database;
  reader: EvidenceReader;
  governance: GovernanceHistory;
  scheduler: SchedulerService;
  logger: LoggerService;
  settings: Settings;
  catalogue: { readonly current: Catalogue; readonly view: Catalogue };
  clock: () => Date;
}): History {
  const { scoring, history } = options.settings;
  const common = { ...options, settings: scoring };
  const states = new StateReader({
    ...common,
    retentionMs: Math.min(history.retentionMs, history.transitionsMs),
  });
  return {
    evaluations: new DefaultEvaluationHistory(common),
    service: new DefaultHistoryService({
      ...common,
      catalogue: options.catalogue.view,
      states,
    }),
    states,
    deltas: new DeltaReader(common),
    cleaner: new HistoryCleaner({
      ...common,
      retentionMs: history.retentionMs,
    }),
  };
}
