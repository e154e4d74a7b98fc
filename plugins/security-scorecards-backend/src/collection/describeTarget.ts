import type { CollectionTargetState } from 'backstage-plugin-security-scorecards-common';
import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import { describePasses, troubledPass } from './describePasses';
import { effectiveStatus } from './effectiveStatus';
import type { TargetState } from './TargetState';

const STALE_MEND =
  'Ask for a run. If none starts, check that the backend runs and that its scheduled collection tasks do.';

/**
 * A target as the API shows it. One whose last visit went well is `partial` while another of its passes is in trouble, so that a
 * frequent pass does not hide a rare one.
 */
export function describeTarget(options: {
  state: TargetState;
  /** Of the collector; undefined for one that names none. */
  passes?: readonly CollectionPass[];
  accountName: string | undefined;
  stalenessMs: number;
  now: Date;
}): CollectionTargetState {
  const { accountName, passes, stalenessMs, now } = options;
  const state = withTrouble(options.state, passes);
  const status = effectiveStatus({ ...state, stalenessMs, now });
  return {
    id: state.id,
    source: state.source,
    kind: state.kind,
    account: state.accountId,
    accountName,
    region: state.region,
    title: state.title,
    status,
    running: state.runningSince !== undefined,
    message: describeMessage(state, status),
    mend: status === 'stale' ? STALE_MEND : state.mend,
    lastRunAt: state.lastRunAt,
    lastSuccessAt: state.lastSuccessAt,
    lagSeconds:
      state.lastSuccessAt === undefined
        ? undefined
        : secondsSince(state.lastSuccessAt, now),
    durationSeconds:
      state.durationMs === undefined ? undefined : state.durationMs / 1_000,
    evidence: state.evidence,
    skipped: Object.values(state.skipped).reduce((sum, n) => sum + n, 0),
    progress: isUnderWay(state) ? progressOf(state, now) : undefined,
    passes: describePasses({ state, passes, stalenessMs, now }),
  };
}

function withTrouble(
  state: TargetState,
  passes: readonly CollectionPass[] | undefined,
): TargetState {
  const trouble =
    state.status === 'succeeded' ? troubledPass(state, passes) : undefined;
  return trouble ? { ...state, ...trouble, status: 'partial' } : state;
}

// Also while it waits to be resumed.
function isUnderWay({ passId, passes }: TargetState): boolean {
  return passId !== undefined && passes.get(passId)?.startedAt !== undefined;
}

function describeMessage(
  state: TargetState,
  status: CollectionTargetState['status'],
): string | undefined {
  if (status === 'stale') {
    return `The last complete visit ended at ${state.lastSuccessAt}.`;
  }
  if (status === 'never') {
    return state.runningSince === undefined
      ? 'The target has not been visited yet.'
      : 'The first visit is under way.';
  }
  return state.message;
}

function progressOf(
  state: TargetState,
  now: Date,
): CollectionTargetState['progress'] {
  const { done, base } = state.progress;
  // What a source does not tell is about as much as it was last time.
  const estimated =
    state.progress.estimated ??
    (state.lastSuccessAt !== undefined && state.evidence > done
      ? state.evidence
      : undefined);
  const seconds =
    state.runningSince === undefined
      ? 0
      : secondsSince(state.runningSince, now);
  const ratePerSecond =
    seconds > 0 && done > base ? (done - base) / seconds : undefined;
  return {
    done,
    estimated,
    ratePerSecond,
    secondsLeft:
      ratePerSecond === undefined || estimated === undefined
        ? undefined
        : Math.max(0, Math.round((estimated - done) / ratePerSecond)),
  };
}

function secondsSince(time: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(time)) / 1_000));
}
