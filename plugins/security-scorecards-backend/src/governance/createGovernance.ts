import { randomUUID } from 'node:crypto';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import { AttestationKeeper } from '../attestations/AttestationKeeper';
import type { AttestationService } from '../attestations/AttestationService';
import { DefaultAttestationService } from '../attestations/DefaultAttestationService';
import { DatabaseAttestationStore } from '../database/attestations/DatabaseAttestationStore';
import type { Database } from '../database/Database';
import { DatabaseWaiverStore } from '../database/waivers/DatabaseWaiverStore';
import { LedgerNotifier } from '../notifications/LedgerNotifier';
import type { EvaluationInputReader } from '../scorecards/evaluation/EvaluationInputReader';
import { DefaultWaiverService } from '../waivers/DefaultWaiverService';
import { WaiverKeeper } from '../waivers/WaiverKeeper';
import { WaiverPreviewer } from '../waivers/WaiverPreviewer';
import type { WaiverService } from '../waivers/WaiverService';
import type { GovernanceSettings } from './GovernanceSettings';
import { GovernanceTask } from './GovernanceTask';

/** What the ledgers are made of. @internal */
export interface GovernanceOptions {
  /** With the migrations applied. */
  database: Database;
  scheduler: SchedulerService;
  logger: LoggerService;
  catalogue: Catalogue;
  governance: GovernanceSettings;
  inputs: EvaluationInputReader;
  /** Absent when nobody is to be told. */
  notifications?: NotificationService;
  clock: () => Date;
  /** Ids of what is entered; random unless given. */
  idFactory?: () => string;
  /** Called after what counts has changed, so that the evaluation starts soon. */
  onChange: () => void;
}

/** The ledgers of waivers and attestations, ready to start. @internal */
export interface Governance {
  waivers: WaiverService;
  attestations: AttestationService;
  task: GovernanceTask;
}

/** Builds the ledgers. @internal */
export function createGovernance(options: GovernanceOptions): Governance {
  const { catalogue, governance, notifications, onChange } = options;
  const { rules, refused } = governance;
  for (const { place, entityRef, message, mend } of refused) {
    options.logger.warn('A waiver of app-config does not count', {
      place,
      entityRef,
      reason: message,
      mend,
    });
  }
  const idFactory = options.idFactory ?? randomUUID;
  const notifier =
    notifications &&
    new LedgerNotifier({
      ...options,
      notifications,
      approvers: governance.notifications.approvers,
    });
  const silent = { ended: () => {}, endsSoon: () => {} };
  const waivers = new DatabaseWaiverStore(options);
  const attestations = new DatabaseAttestationStore(options);
  return {
    waivers: new DefaultWaiverService({
      ...options,
      store: waivers,
      previewer: new WaiverPreviewer(options),
      rules,
      refused,
      idFactory,
      listener: {
        requested: waiver => notifier?.requested(waiver),
        decided: (waiver, command) => {
          onChange();
          notifier?.decided(waiver, command);
        },
      },
    }),
    attestations: new DefaultAttestationService({
      store: attestations,
      catalogue,
      clock: options.clock,
      idFactory,
      onChange,
    }),
    task: new GovernanceTask({
      ...options,
      waivers: new WaiverKeeper({
        ...options,
        store: waivers,
        declared: governance.waivers,
        refused,
        listener: notifier?.waivers ?? silent,
      }),
      attestations: new AttestationKeeper({
        ...options,
        store: attestations,
        declared: governance.attestations,
        listener: notifier?.attestations ?? silent,
      }),
    }),
  };
}
