import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import {
  choosePass,
  isResumable,
  type PassChoice,
  retryAfterMs,
} from './choosePass';
import type { TargetState } from './TargetState';
import type { VisitPlan } from './VisitPlan';

/** Settings of the planner; durations in milliseconds. */
export interface PlannerSettings {
  frequencyMs: number;
  fullPassFrequencyMs: number;
  leaseMs: number;
}

const FULL: CollectionPass = { id: 'full', kind: 'full', title: 'Everything' };
const DELTA: CollectionPass = { id: 'delta', kind: 'delta', title: 'Changes' };

/** Says which targets are due and how they are to be visited. */
export class CollectionPlanner {
  readonly #settings: PlannerSettings;

  static create(settings: PlannerSettings): CollectionPlanner {
    return new CollectionPlanner(settings);
  }

  private constructor(settings: PlannerSettings) {
    this.#settings = settings;
  }

  /**
   * Visits that are due, at most one of a target, most urgent first: requested ones, then passes that were cut off, then by the
   * time since when they are due, never visited ones first.
   */
  plan(options: {
    targets: readonly TargetState[];
    /** Passes by source; undefined for a collector that names none. Sources without an entry have no collector. */
    passes: ReadonlyMap<string, readonly CollectionPass[] | undefined>;
    now: Date;
  }): VisitPlan[] {
    const { targets, passes, now } = options;
    const planned: { plan: VisitPlan; urgency: string }[] = [];
    for (const target of targets) {
      if (
        !target.active ||
        !passes.has(target.source) ||
        isWithin(target.heartbeatAt, this.#settings.leaseMs, now)
      ) {
        continue;
      }
      const named = passes.get(target.source);
      const choice = named
        ? choosePass({
            target,
            passes: named,
            frequencies: this.#settings,
            now,
          })
        : this.#chooseUnnamed(target, now);
      if (choice) {
        planned.push({
          plan: {
            targetId: target.id,
            visits: target.visits,
            passId: choice.pass.id,
            pass: choice.pass.kind,
            fullPassId:
              named?.find(pass => pass.kind === 'full')?.id ?? FULL.id,
            sharedWatermark: named === undefined,
            resume: choice.resume,
          },
          urgency: urgencyOf(target, choice),
        });
      }
    }
    return planned
      .sort((a, b) => compare(a.urgency, b.urgency))
      .map(({ plan }) => plan);
  }

  // A collector that names no passes has one visit at a time: a delta, or a full pass where that is due.
  #chooseUnnamed(target: TargetState, now: Date): PassChoice | undefined {
    const { frequencyMs, fullPassFrequencyMs } = this.#settings;
    const underWay = [FULL, DELTA].find(
      ({ id }) => target.passes.get(id)?.startedAt !== undefined,
    );
    const cutOffSince = underWay && target.passes.get(underWay.id)?.startedAt;
    const waitMs = this.#waitMs(target, underWay !== undefined);
    if (
      target.requestedAt === undefined &&
      isWithin(target.lastRunAt, waitMs, now)
    ) {
      return undefined;
    }
    const dueSince =
      target.lastRunAt &&
      new Date(Date.parse(target.lastRunAt) + frequencyMs).toISOString();
    if (underWay && isResumable(target.passes.get(underWay.id), now)) {
      return { pass: underWay, resume: true, cutOffSince, dueSince };
    }
    const delta =
      target.passes.get(FULL.id)?.watermark !== undefined &&
      isWithin(target.lastFullAt, fullPassFrequencyMs, now);
    return {
      pass: delta ? DELTA : FULL,
      resume: false,
      cutOffSince,
      dueSince,
    };
  }

  #waitMs(target: TargetState, underWay: boolean): number {
    const { frequencyMs } = this.#settings;
    if (target.failures > 0) {
      return retryAfterMs({ ...target, longestMs: frequencyMs });
    }
    return underWay ? 0 : frequencyMs;
  }
}

function isWithin(
  time: string | undefined,
  milliseconds: number,
  now: Date,
): boolean {
  return time !== undefined && now.getTime() - Date.parse(time) < milliseconds;
}

function urgencyOf(target: TargetState, choice: PassChoice): string {
  if (target.requestedAt !== undefined) {
    return `0 ${target.requestedAt}`;
  }
  return choice.cutOffSince === undefined
    ? `2 ${choice.dueSince ?? ''}`
    : `1 ${choice.cutOffSince}`;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
