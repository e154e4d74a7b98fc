import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import type { PassState, TargetState } from './TargetState';

const MINUTE = 60_000;
const RETRY_AFTER_MS = MINUTE;
// Page tokens of the sources do not live longer, and neither does a list of what was seen.
const RESUME_WITHIN_MS = 24 * 60 * MINUTE;

/** Durations in milliseconds. */
export interface PassFrequencies {
  /** Of a delta that names no time of its own, and the longest wait after trouble. */
  frequencyMs: number;
  /** Of a full pass that names no time of its own. */
  fullPassFrequencyMs: number;
}

/** The pass that a target is due for. */
export interface PassChoice {
  pass: CollectionPass;
  /** Whether to go on from its checkpoint. */
  resume: boolean;
  /** Start of a pass that was cut off, ISO 8601. */
  cutOffSince?: string;
  /** Since when it is due, ISO 8601; absent when it was never visited. */
  dueSince?: string;
}

interface Candidate extends PassChoice {
  state: PassState | undefined;
  /** In units of the time between two visits; infinite for one that was never visited. */
  lateness: number;
  due: boolean;
}

/**
 * The most urgent pass of a target; undefined when none is due.
 *
 * Until a full pass has ended there is only that one. A pass that was cut off comes first; then the one that is latest, measured by
 * the time between its visits; then in the order in which the collector names them. A requested visit need not wait: it is of a pass that is due or in
 * trouble, if there is one, and else of the first delta, which shows soonest what has changed.
 */
export function choosePass(options: {
  target: TargetState;
  passes: readonly CollectionPass[];
  frequencies: PassFrequencies;
  now: Date;
}): PassChoice | undefined {
  const { target, frequencies, now } = options;
  const requested = target.requestedAt !== undefined;
  const passes = options.passes.filter(
    pass => pass.kind === 'full' || target.lastFullAt !== undefined,
  );
  const candidates = passes.map(pass =>
    candidateOf(pass, {
      state: target.passes.get(pass.id),
      everyMs:
        pass.everyMs ??
        (pass.kind === 'full'
          ? frequencies.fullPassFrequencyMs
          : frequencies.frequencyMs),
      frequencies,
      requested,
      now,
    }),
  );
  const [first] = candidates.filter(({ due }) => due).sort(byUrgency);
  if (first || !requested) {
    return first;
  }
  return candidates.find(({ pass }) => pass.kind === 'delta') ?? candidates[0];
}

/** Whether a pass that was cut off can be resumed. */
export function isResumable(state: PassState | undefined, now: Date): boolean {
  return (
    state?.startedAt !== undefined &&
    state.resumable &&
    now.getTime() - Date.parse(state.startedAt) < RESUME_WITHIN_MS
  );
}

/** Time to wait after trouble. What is denied or not enabled needs a person; what failed may mend itself. */
export function retryAfterMs(options: {
  status: string;
  failures: number;
  longestMs: number;
}): number {
  const { status, failures, longestMs } = options;
  return status === 'failed'
    ? Math.min(longestMs, RETRY_AFTER_MS * 2 ** (failures - 1))
    : longestMs;
}

function candidateOf(
  pass: CollectionPass,
  options: {
    state: PassState | undefined;
    everyMs: number;
    frequencies: PassFrequencies;
    requested: boolean;
    now: Date;
  },
): Candidate {
  const { state, everyMs, frequencies, requested, now } = options;
  const choice = { pass, state, resume: isResumable(state, now) };
  const cutOffSince = state?.startedAt;
  const failures = state?.failures ?? 0;
  const lastRunAt = state?.lastRunAt && Date.parse(state.lastRunAt);
  if (!lastRunAt) {
    return { ...choice, cutOffSince, lateness: Infinity, due: true };
  }
  let waitMs = cutOffSince === undefined ? everyMs : 0;
  if (failures > 0) {
    waitMs = requested
      ? 0
      : retryAfterMs({
          status: state.status,
          failures,
          longestMs: Math.min(everyMs, frequencies.frequencyMs),
        });
  }
  const elapsed = now.getTime() - lastRunAt;
  return {
    ...choice,
    cutOffSince,
    dueSince: new Date(lastRunAt + waitMs).toISOString(),
    lateness: elapsed / everyMs,
    due: elapsed >= waitMs,
  };
}

function byUrgency(a: Candidate, b: Candidate): number {
  const cutOff = Number(isCutOff(b)) - Number(isCutOff(a));
  return cutOff || compare(b.lateness, a.lateness);
}

function isCutOff({ cutOffSince }: Candidate): boolean {
  return cutOffSince !== undefined;
}

// Infinite numbers have no difference.
function compare(a: number, b: number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
