import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
  type SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import { fingerprint } from '../evidence/fingerprint';

/** A signal ready to be compared with the store. */
export interface PreparedSignal extends SignalRecord {
  firstObservedAt: string;
  fingerprint: string;
}

/**
 * One row for each signal on each resource of a batch, the latest word of each, with times in UTC with milliseconds and none in
 * the future. What is found on something that is no AWS resource, such as an address, is a signal on the account.
 *
 * @param now - Time of the batch, ISO 8601 in UTC with milliseconds.
 */
export function prepareSignals(
  signals: readonly SignalRecord[],
  now: string,
): PreparedSignal[] {
  const byKey = new Map<string, PreparedSignal>();
  for (const told of signals) {
    const signal = onResource(told);
    const observedAt = normalTime(signal.observedAt, now);
    const first = normalTime(signal.firstObservedAt ?? observedAt, now);
    const key = `${signal.resourceId}\u0000${signal.signalId}`;
    const known = byKey.get(key);
    if (!known || known.observedAt <= observedAt) {
      byKey.set(key, {
        ...signal,
        observedAt,
        firstObservedAt: first < observedAt ? first : observedAt,
        fingerprint: signalFingerprint(signal),
      });
    }
  }
  return [...byKey.values()];
}

/** Of all that makes a change worth a write. The times are not in it, for products confirm their findings again and again. */
function signalFingerprint(signal: SignalRecord): string {
  return fingerprint([
    signal.state,
    signal.severity,
    signal.product,
    signal.type,
    signal.title,
    signal.accountId,
    signal.region,
  ]);
}

function normalTime(time: string, now: string): string {
  const normal = new Date(time).toISOString();
  return normal < now ? normal : now;
}

function onResource(signal: SignalRecord): SignalRecord {
  return signal.resourceId.startsWith('arn:')
    ? signal
    : {
        ...signal,
        resourceId: accountResourceId(signal.accountId),
        resourceType: ACCOUNT_RESOURCE_TYPE,
      };
}
