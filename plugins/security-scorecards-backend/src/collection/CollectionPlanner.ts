import type { TargetState } from './TargetState';
import type { VisitPlan } from './VisitPlan';

const MINUTE = 60_000;
const RETRY_AFTER_MS = MINUTE;
// Page tokens of the sources do not live longer, and neither does a list of what was seen.
const RESUME_WITHIN_MS = 24 * 60 * MINUTE;

/** Settings of the planner; durations in milliseconds. */
export interface PlannerSettings {
  frequencyMs: number;
  fullPassFrequencyMs: number;
  leaseMs: number;
}

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
   * Visits that are due, most urgent first: requested ones, then passes that were cut off, then by the end of the
   * last visit, never visited ones first.
   */
  plan(options: {
    targets: readonly TargetState[];
    /** Sources that have a collector. */
    sources: ReadonlySet<string>;
    now: Date;
  }): VisitPlan[] {
    const { targets, sources, now } = options;
    return targets
      .filter(target => sources.has(target.source) && this.#isDue(target, now))
      .sort((a, b) => compare(urgency(a), urgency(b)))
      .map(target => this.#planVisit(target, now));
  }

  #isDue(target: TargetState, now: Date): boolean {
    const { frequencyMs, leaseMs } = this.#settings;
    if (!target.active || isWithin(target.heartbeatAt, leaseMs, now)) {
      return false;
    }
    if (target.requestedAt !== undefined || target.lastRunAt === undefined) {
      return true;
    }
    if (target.failures === 0) {
      return (
        target.pass !== undefined ||
        !isWithin(target.lastRunAt, frequencyMs, now)
      );
    }
    return !isWithin(target.lastRunAt, this.#retryAfter(target), now);
  }

  // What is denied or not enabled needs a person; what failed may mend itself.
  #retryAfter(target: TargetState): number {
    const { frequencyMs } = this.#settings;
    return target.status === 'failed'
      ? Math.min(frequencyMs, RETRY_AFTER_MS * 2 ** (target.failures - 1))
      : frequencyMs;
  }

  #planVisit(target: TargetState, now: Date): VisitPlan {
    const common = { targetId: target.id, visits: target.visits };
    if (
      target.pass !== undefined &&
      target.resumable &&
      isWithin(target.passStartedAt, RESUME_WITHIN_MS, now)
    ) {
      return { ...common, pass: target.pass, resume: true };
    }
    const delta =
      target.watermark !== undefined &&
      isWithin(target.lastFullAt, this.#settings.fullPassFrequencyMs, now);
    return { ...common, pass: delta ? 'delta' : 'full', resume: false };
  }
}

function isWithin(
  time: string | undefined,
  milliseconds: number,
  now: Date,
): boolean {
  return time !== undefined && now.getTime() - Date.parse(time) < milliseconds;
}

function urgency(target: TargetState): string {
  if (target.requestedAt !== undefined) {
    return `0 ${target.requestedAt}`;
  }
  if (target.pass !== undefined) {
    return `1 ${target.passStartedAt ?? ''}`;
  }
  return `2 ${target.lastRunAt ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
