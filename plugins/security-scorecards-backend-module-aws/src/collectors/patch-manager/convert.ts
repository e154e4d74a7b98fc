import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
  type EvidenceStatus,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { isoTime } from '../isoTime';
import type { ManagedNode, PatchState } from './schema';

/** Where and when a visit reads. @internal */
export interface PatchPlace {
  partition: string;
  accountId: string;
  region: string;
  /** Milliseconds since 1970. */
  now: number;
  /** A scan older than this tells nothing about today. */
  scanMaxAgeMs: number;
}

interface Said {
  status: EvidenceStatus;
  reason?: UnknownReason;
  reasonText?: string;
}

const NEVER_SCANNED: Said = {
  status: 'unknown',
  reason: 'not-scanned',
  reasonText: 'The node was never scanned for patches.',
};

const STATE_CONTROLS = [
  ['patch-missing-critical', 'CriticalNonCompliantCount'],
  ['patch-missing-security', 'SecurityNonCompliantCount'],
  ['patch-failed', 'FailedCount'],
  ['patch-pending-reboot', 'InstalledPendingRebootCount'],
] as const satisfies ReadonlyArray<readonly [string, keyof PatchState]>;

/** ARN of an EC2 instance, or of a node outside EC2. @internal */
export function nodeArn(
  { partition, accountId, region }: PatchPlace,
  instanceId: string,
): string {
  return instanceId.startsWith('mi-')
    ? `arn:${partition}:ssm:${region}:${accountId}:managed-instance/${instanceId}`
    : `arn:${partition}:ec2:${region}:${accountId}:instance/${instanceId}`;
}

/** CloudFormation type of a node by its id. @internal */
export function nodeType(instanceId: string): string {
  return instanceId.startsWith('mi-')
    ? 'AWS::SSM::ManagedInstance'
    : 'AWS::EC2::Instance';
}

/**
 * Evidence on a managed node. Without a state it was never scanned, and nothing is known of its patches.
 *
 * @internal
 */
export function convertNode(
  place: PatchPlace,
  node: ManagedNode,
  state: PatchState | undefined,
): CollectedEvidence[] {
  const instanceId = node.InstanceId;
  const scannedAt = isoTime(state?.OperationEndTime, place.now);
  const scanned = scannedAt !== undefined;
  const old = scanned && place.now - Date.parse(scannedAt) > place.scanMaxAgeMs;
  return [
    row(place, instanceId, 'patch-not-managed', managedSaid(node)),
    row(
      place,
      instanceId,
      'patch-not-scanned',
      scanSaid(scanned, old),
      scannedAt,
    ),
    ...STATE_CONTROLS.map(([controlId, counter]) =>
      row(
        place,
        instanceId,
        controlId,
        stateSaid(state?.[counter], scanned, old),
        scannedAt,
      ),
    ),
  ];
}

/**
 * Evidence on an instance that Systems Manager does not manage.
 *
 * @param running - whether it is known to run; a stopped one cannot report
 * @internal
 */
export function convertUnmanaged(
  place: PatchPlace,
  instanceId: string,
  running: boolean,
): CollectedEvidence[] {
  const unknown: Said = {
    status: 'unknown',
    reason: 'not-managed',
    reasonText: 'Systems Manager does not manage this instance.',
  };
  return [
    row(
      place,
      instanceId,
      'patch-not-managed',
      running
        ? {
            status: 'fail',
            reasonText:
              'The instance runs and does not report to Systems Manager.',
          }
        : unknown,
    ),
    ...['patch-not-scanned', ...STATE_CONTROLS.map(([id]) => id)].map(
      controlId => row(place, instanceId, controlId, unknown),
    ),
  ];
}

/**
 * Evidence on an account and region as a whole.
 *
 * @param pass - undefined when there are no nodes that it could matter to
 * @internal
 */
export function convertAccount(
  place: PatchPlace,
  controlId: 'patch-no-maintenance-window' | 'patch-no-baseline',
  pass: boolean | undefined,
): CollectedEvidence {
  const { accountId, region, now } = place;
  const status = pass ? 'pass' : 'fail';
  return {
    controlId,
    source: 'patch-manager',
    resourceId: accountResourceId(accountId),
    resourceType: ACCOUNT_RESOURCE_TYPE,
    accountId,
    region,
    status: pass === undefined ? 'not-applicable' : status,
    suppressed: false,
    observedAt: new Date(now).toISOString(),
  };
}

function managedSaid({ PingStatus: ping }: ManagedNode): Said {
  return ping === 'Online'
    ? { status: 'pass' }
    : {
        status: 'unknown',
        reason: 'not-managed',
        reasonText: `The node is registered and does not answer (${
          ping ?? 'no state'
        }).`,
      };
}

function scanSaid(scanned: boolean, old: boolean): Said {
  if (!scanned) {
    return NEVER_SCANNED;
  }
  return old
    ? { status: 'fail', reasonText: 'The last scan is older than the limit.' }
    : { status: 'pass' };
}

function stateSaid(
  count: number | undefined,
  scanned: boolean,
  old: boolean,
): Said {
  if (!scanned) {
    return NEVER_SCANNED;
  }
  if (count === undefined) {
    return {
      status: 'unknown',
      reason: 'error',
      reasonText: 'Patch Manager sent no usable count.',
    };
  }
  if (count > 0) {
    return { status: 'fail', reasonText: `Patches concerned: ${count}.` };
  }
  // An old failure still stands; an old pass says nothing about the patches that came since.
  return old
    ? {
        status: 'unknown',
        reason: 'stale',
        reasonText: 'The last scan is older than the limit.',
      }
    : { status: 'pass' };
}

function row(
  place: PatchPlace,
  instanceId: string,
  controlId: string,
  said: Said,
  observedAt?: string,
): CollectedEvidence {
  return {
    controlId,
    source: 'patch-manager',
    resourceId: nodeArn(place, instanceId),
    resourceType: nodeType(instanceId),
    accountId: place.accountId,
    region: place.region,
    ...said,
    suppressed: false,
    // That a node is or is not managed, or was not scanned, is seen now; what its patches are, was seen by the scan.
    observedAt: observedAt ?? new Date(place.now).toISOString(),
  };
}
