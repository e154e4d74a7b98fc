import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { AttestationEntry } from '../attestations/AttestationEntry';
import type { AttestationKeeperListener } from '../attestations/AttestationKeeper';
import type { WaiverCommand } from '../waivers/WaiverCommand';
import type { WaiverKeeperListener } from '../waivers/WaiverKeeper';
import type { WaiverRecord } from '../waivers/WaiverRecord';
import type { WaiverListener } from '../waivers/WaiverService';

const TOPIC = 'security-scorecards.governance';

type Severity = 'high' | 'normal' | 'low';

/**
 * Tells approvers and owners what they have to decide and what ends. A notification that cannot be sent is logged and costs
 * nothing else.
 *
 * @internal
 */
export class LedgerNotifier implements WaiverListener {
  readonly #notifications: NotificationService;
  readonly #approvers: readonly string[];
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    approvers: readonly string[];
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#approvers = options.approvers;
    this.#logger = options.logger;
  }

  requested(waiver: WaiverRecord): void {
    this.#send({
      to: this.#approvers,
      except: waiver.requestedBy,
      title: `Waiver to approve: ${nameOf(waiver)}`,
      description: `${waiver.requestedBy} asks until ${dayOf(waiver)}: ${
        waiver.reason
      }`,
      scope: `waiver-${waiver.id}`,
      severity: waiver.severity === 'critical' ? 'high' : 'normal',
    });
  }

  decided(waiver: WaiverRecord, command: WaiverCommand): void {
    this.#send({
      to: [waiver.requestedBy, waiver.owner],
      except: command.actor,
      title: `Waiver ${waiver.status}: ${nameOf(waiver)}`,
      description: `${command.actor}: ${command.note ?? command.decision}`,
      scope: `waiver-${waiver.id}`,
      severity: 'normal',
    });
  }

  /** What ends waivers without a person's decision. */
  readonly waivers: WaiverKeeperListener = {
    ended: (waiver, note) =>
      this.#send({
        to: [waiver.requestedBy, waiver.owner],
        title: `Waiver ${waiver.status}: ${nameOf(waiver)}`,
        description: note ?? `It was valid until ${dayOf(waiver)}`,
        scope: `waiver-${waiver.id}`,
        severity: 'high',
      }),
    endsSoon: waiver =>
      this.#send({
        to: [waiver.requestedBy, waiver.owner],
        title: `Waiver ends on ${dayOf(waiver)}: ${nameOf(waiver)}`,
        description: 'Fix what fails, or ask for another waiver in time',
        scope: `waiver-${waiver.id}`,
        severity: 'normal',
      }),
  };

  /** What ends attestations without a person's decision. */
  readonly attestations: AttestationKeeperListener = {
    ended: (entry, note) =>
      this.#send({
        to: [entry.attestedBy],
        title: `Attestation ${entry.status}: ${practiceOf(entry)}`,
        description: note ?? `It was valid until ${dayOf(entry)}`,
        scope: `attestation-${entry.id}`,
        severity: 'normal',
      }),
    endsSoon: entry =>
      this.#send({
        to: [entry.attestedBy],
        title: `Attestation ends on ${dayOf(entry)}: ${practiceOf(entry)}`,
        description: 'Attest the practice anew in time',
        scope: `attestation-${entry.id}`,
        severity: 'low',
      }),
  };

  #send(options: {
    to: readonly string[];
    except?: string;
    title: string;
    description: string;
    scope: string;
    severity: Severity;
  }): void {
    const { title, description, scope, severity } = options;
    const entityRef = [...new Set(options.to)].filter(isPersonOrGroup);
    if (entityRef.length === 0) {
      return;
    }
    this.#notifications
      .send({
        recipients: {
          type: 'entity',
          entityRef,
          excludeEntityRef:
            options.except && isPersonOrGroup(options.except)
              ? options.except
              : undefined,
        },
        payload: { title, description, scope, severity, topic: TOPIC },
      })
      .catch(error =>
        this.#logger.warn('A notification could not be sent', error),
      );
  }
}

function isPersonOrGroup(ref: string): boolean {
  return ref.startsWith('user:') || ref.startsWith('group:');
}

function nameOf(waiver: WaiverRecord): string {
  return `${waiver.controlId ?? waiver.practiceId} on ${waiver.entityRef}`;
}

function practiceOf(entry: AttestationEntry): string {
  return `${entry.practiceId} of ${entry.entityRef ?? 'the organisation'}`;
}

function dayOf({ expiresAt }: { expiresAt: string }): string {
  return expiresAt.slice(0, 10);
}
