import { NotFoundError } from '@backstage/errors';
import {
  evaluateEntity,
  splitScoreChange,
  type Catalogue,
  type FleetHistory,
  type HistoryInterval,
  type HistoryPoint,
  type ScoreChanges,
  type ScoreHistory,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { dateOfDay, dayOf } from '../database/history/dayOf';
import { listLatestPoints } from '../database/history/listLatestPoints';
import { listPoints } from '../database/history/listPoints';
import type { ScorePoint } from '../database/history/ScorePoint';
import { fromScorePointRow } from '../database/history/scorePointRow';
import { hasScorecard } from '../database/scorecards/hasScorecard';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import { fixTimes } from './fixTimes';
import { fleetSeries } from './fleetSeries';
import type { HistoryService } from './HistoryService';
import { intervalsOf } from './intervals';
import type { EntityState, StateReader } from './StateReader';
import type { TimeRange } from './timeRange';

/** Serves the past from the database. Checks no permission. @internal */
export class DefaultHistoryService implements HistoryService {
  readonly #database: Database;
  readonly #states: StateReader;
  readonly #catalogue: Catalogue;
  readonly #settings: ScoringSettings;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    states: StateReader;
    catalogue: Catalogue;
    settings: ScoringSettings;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#states = options.states;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
    this.#clock = options.clock;
  }

  async getHistory(
    entityRef: string,
    query: TimeRange & { interval: HistoryInterval },
  ): Promise<ScoreHistory> {
    await this.#requireScorecard(entityRef);
    const { interval } = query;
    const historyStartsAt = await this.#states.startsAt();
    const { from, to } = within(query, historyStartsAt);
    const [fromDay, toDay] = [dayOf(from), dayOf(to)];
    const [before] = await listLatestPoints(this.#database, {
      entityRefs: [entityRef],
      day: fromDay - 1,
    });
    const rows = await listPoints(this.#database, {
      entityRef,
      fromDay,
      toDay,
    });
    const points: HistoryPoint[] = [];
    let latest = before && fromScorePointRow(before);
    let next = 0;
    for (const { firstDay, lastDay } of intervalsOf({
      fromDay,
      toDay,
      interval,
    })) {
      while (next < rows.length && rows[next].day <= lastDay) {
        latest = fromScorePointRow(rows[next]);
        next += 1;
      }
      if (latest) {
        points.push(toPoint(latest, { firstDay, lastDay }));
      }
    }
    return {
      entityRef,
      from: dateOfDay(fromDay),
      to: dateOfDay(toDay),
      interval,
      historyStartsAt,
      points,
      fixTimes: await fixTimes(this.#database, {
        entityRef,
        from,
        to,
        catalogue: this.#catalogue,
        settings: this.#settings,
        now: this.#clock(),
      }),
    };
  }

  async getChanges(entityRef: string, range: TimeRange): Promise<ScoreChanges> {
    await this.#requireScorecard(entityRef);
    const { from, to } = within(range, await this.#states.startsAt());
    const after = await this.#states.read(entityRef, to);
    const before = await this.#stateBefore(entityRef, from);
    await yieldToEventLoop();
    const { difference, parts } = splitScoreChange({
      from: before?.input ?? {
        ...after.input,
        own: [],
        resources: [],
        waivers: [],
      },
      to: after.input,
      newResources: new Set(
        after.resources
          .filter(resource => resource.firstSeenAt > from)
          .map(resource => resource.resourceId),
      ),
      removedResources: new Set(
        before?.resources
          .filter(({ removedAt }) => removedAt !== undefined && removedAt <= to)
          .map(resource => resource.resourceId),
      ),
    });
    return {
      entityRef,
      from: endOf(before, from),
      to: endOf(after, to),
      difference,
      parts,
    };
  }

  async getFleetHistory(
    query: TimeRange & { interval: HistoryInterval; kind: string },
    entityRefs: readonly string[],
  ): Promise<FleetHistory> {
    const { interval, kind } = query;
    const historyStartsAt = await this.#states.startsAt();
    const { from, to } = within(query, historyStartsAt);
    const [fromDay, toDay] = [dayOf(from), dayOf(to)];
    return {
      kind,
      from: dateOfDay(fromDay),
      to: dateOfDay(toDay),
      interval,
      historyStartsAt,
      points: await fleetSeries(this.#database, {
        entityRefs: entityRefs.filter(ref => ref.startsWith(`${kind}:`)),
        fromDay,
        toDay,
        interval,
      }),
    };
  }

  /** Undefined when the entity had nothing then. */
  async #stateBefore(
    entityRef: string,
    at: string,
  ): Promise<EntityState | undefined> {
    try {
      return await this.#states.read(entityRef, at);
    } catch (error) {
      if (error instanceof NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }

  async #requireScorecard(entityRef: string): Promise<void> {
    if (!(await hasScorecard(this.#database, entityRef))) {
      throw new NotFoundError(
        `${entityRef} has no scorecard: nothing in AWS is known to be its own`,
      );
    }
  }
}

/** The part of a range that the history holds. */
function within(range: TimeRange, start: string | undefined): TimeRange {
  const from = start !== undefined && range.from < start ? start : range.from;
  return { from: from < range.to ? from : range.to, to: range.to };
}

function toPoint(
  point: ScorePoint,
  days: { firstDay: number; lastDay: number },
): HistoryPoint {
  return {
    date: dateOfDay(days.lastDay),
    score: point.score,
    grade: point.grade,
    risk: point.risk,
    failingControls: point.failingControls,
    failingResources: point.failingResources,
    domains: point.domains.map(({ failing, ...domain }) => ({
      ...domain,
      failingControls: failing,
    })),
    changed: point.day >= days.firstDay,
  };
}

function endOf(
  state: EntityState | undefined,
  at: string,
): ScoreChanges['from'] {
  if (!state) {
    return { at };
  }
  const { scorecard } = evaluateEntity(state.input);
  return {
    at,
    score: scorecard.score,
    grade: scorecard.grade,
    risk: scorecard.risk.value,
    catalogueVersion: scorecard.catalogueVersion,
  };
}
