import type { Check } from './Check';
import { mix, unit } from './hash';
import { isPatched, patchStateOf } from './patchState';
import type { Resource } from './Resource';
import { DAY, HOUR } from './time';

/**
 * Result of a check on a resource at a time.
 *
 * @internal
 */
export interface CheckState {
  readonly status: 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';
  readonly reason?: string;
  readonly workflow: 'NEW' | 'NOTIFIED' | 'RESOLVED' | 'SUPPRESSED';
  readonly recordState: 'ACTIVE' | 'ARCHIVED';
  readonly createdAt: number;
  /** When the status last changed. */
  readonly firstObservedAt: number;
  readonly updatedAt: number;
}

const { floor, max, min, PI, sin } = Math;

const PERIOD = 30 * DAY;
const LOOK_BACK = 14;
const SEVERITY_FACTOR = { CRITICAL: 0.3, HIGH: 0.6, MEDIUM: 1, LOW: 1.25 };

/**
 * The state of a check: a pure function of the resource, the control and time.
 * Time is cut into periods of 30 days, each pair of resource and control at
 * its own offset; within a period the status stands, between periods it may be
 * fixed or regress.
 *
 * @internal
 */
export function checkStateOf(
  resource: Resource,
  check: Check,
  now: number,
): CheckState {
  const pair = mix(resource.key, check.key);
  const phase = unit(mix(pair, 41)) * PERIOD;
  const ended = min(now, resource.deletedAt);
  const period = floor((ended - phase) / PERIOD);
  const outcome = outcomeOf(resource, check, pair, period, ended);
  let first = period;
  if (!outcome.settled) {
    while (
      period - first < LOOK_BACK &&
      outcomeOf(resource, check, pair, first - 1, ended).status ===
        outcome.status
    ) {
      first -= 1;
    }
  } else {
    first -= LOOK_BACK;
  }
  const createdAt = resource.createdAt + unit(mix(pair, 42)) * 2 * HOUR;
  const firstObservedAt = max(
    createdAt,
    outcome.since ?? phase + first * PERIOD,
  );
  const archived =
    resource.deletedAt <= now ||
    resource.deployment.account.disabledControls.includes(check.control.id);
  return {
    status: outcome.status,
    ...(outcome.reason ? { reason: outcome.reason } : {}),
    workflow: workflowOf(outcome.status, pair),
    recordState: archived ? 'ARCHIVED' : 'ACTIVE',
    createdAt,
    firstObservedAt,
    updatedAt: updatedAt(pair, ended, firstObservedAt),
  };
}

interface Outcome {
  readonly status: CheckState['status'];
  readonly reason?: string;
  /** Does not change between periods. */
  readonly settled?: boolean;
  /** When the status began, where the outcome itself knows. */
  readonly since?: number;
}

function outcomeOf(
  resource: Resource,
  check: Check,
  pair: number,
  period: number,
  now: number,
): Outcome {
  const { account } = resource.deployment;
  const { control } = check;
  if (control.id === 'Config.1') {
    // V2 brings a recorder of its own, and the check looks at no other.
    return account.recorder || account.securityHubV2
      ? { status: 'PASSED', settled: true }
      : {
          status: 'FAILED',
          reason: 'CONFIG_RECORDER_DISABLED',
          settled: true,
        };
  }
  if (!account.recorder && control.schedule !== 'Periodic') {
    return {
      status: 'WARNING',
      reason: 'CONFIG_RECORDER_DISABLED',
      settled: true,
    };
  }
  if (control.id === 'SSM.1') {
    return {
      status: patchStateOf(resource, now).managed ? 'PASSED' : 'FAILED',
      settled: true,
    };
  }
  if (control.id === 'SSM.2') {
    return patchOutcome(resource, now);
  }
  if (
    control.standards.includes('resource-tagging') &&
    !control.standards.includes('fsbp')
  ) {
    const tagged = Object.keys(resource.tags).some(
      key => !key.startsWith('aws:'),
    );
    return { status: tagged ? 'PASSED' : 'FAILED', settled: true };
  }
  if (unit(mix(pair, 43)) < 0.012) {
    return unit(mix(pair, 44)) < 0.5
      ? {
          status: 'WARNING',
          reason: 'CONFIG_EVALUATIONS_EMPTY',
          settled: true,
        }
      : {
          status: 'NOT_AVAILABLE',
          reason: 'CONFIG_RETURNS_NOT_APPLICABLE',
          settled: true,
        };
  }
  const probability = failureProbability(resource, check, period);
  // Most of the time a pair keeps its own inclination; sometimes it is redrawn.
  const churned = unit(mix(pair, period, 45)) < 0.05;
  const draw = unit(churned ? mix(pair, period, 46) : mix(pair, 47));
  return { status: draw < probability ? 'FAILED' : 'PASSED' };
}

function patchOutcome(resource: Resource, now: number): Outcome {
  const state = patchStateOf(resource, now);
  if (!state.managed || !state.scanned) {
    return {
      status: 'NOT_AVAILABLE',
      reason: 'CONFIG_EVALUATIONS_EMPTY',
      settled: true,
    };
  }
  return {
    status: isPatched(state) ? 'PASSED' : 'FAILED',
    settled: true,
    since: state.changedAt,
  };
}

function failureProbability(
  resource: Resource,
  check: Check,
  period: number,
): number {
  const { service, environment } = resource.deployment;
  const quality = service?.quality ?? 0.72;
  // A slow wave of a year, so that services get better and worse for ever.
  const wave = sin(
    ((period % 12) / 12 + unit(mix(service ? quality * 1e6 : 0, 48))) * 2 * PI,
  );
  const control = 0.25 + 1.5 * unit(mix(check.key, 49));
  const probability =
    (1 - quality) *
    (1 + 0.3 * wave) *
    control *
    SEVERITY_FACTOR[check.control.severity] *
    (environment === 'production' ? 0.9 : 1.2);
  return min(0.95, probability);
}

function workflowOf(
  status: CheckState['status'],
  pair: number,
): CheckState['workflow'] {
  if (status === 'PASSED') {
    return 'RESOLVED';
  }
  const draw = unit(mix(pair, 50));
  if (draw < 0.05) {
    return 'SUPPRESSED';
  }
  return draw < 0.15 ? 'NOTIFIED' : 'NEW';
}

// Every check runs at least each 12 to 24 hours; a few findings linger.
function updatedAt(pair: number, now: number, changedAt: number): number {
  const cadence = (12 + unit(mix(pair, 51)) * 12) * HOUR;
  const offset = unit(mix(pair, 52)) * cadence;
  const lingering = unit(mix(pair, 53)) < 0.006 ? 4.2 * DAY : 0;
  const last = floor((now - lingering - offset) / cadence) * cadence + offset;
  return max(last, changedAt);
}
