import type {
  FleetHistoryPoint,
  HistoryInterval,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { dateOfDay } from '../database/history/dayOf';
import {
  listEntityKeys,
  listFleetPoints,
  listFleetPointsAt,
  type FleetPointRow,
} from '../database/history/listFleetPoints';
import { listSharePoints } from '../database/history/sharePoints';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import { intervalsOf } from './intervals';

/** Sums over entities at the end of each interval; each entity counts with its last figures up to then. @internal */
export async function fleetSeries(
  database: Database,
  options: {
    entityRefs: readonly string[];
    fromDay: number;
    toDay: number;
    interval: HistoryInterval;
  },
): Promise<FleetHistoryPoint[]> {
  const { fromDay, toDay } = options;
  const entityKeys = await listEntityKeys(database, options.entityRefs);
  const shares = await listSharePoints(database, { fromDay, toDay });
  const latest = new Map<number, FleetPointRow>();
  const take = (rows: readonly FleetPointRow[]) =>
    rows.forEach(row => latest.set(row.entity_key, row));
  take(await listFleetPointsAt(database, { entityKeys, day: fromDay - 1 }));
  const points: FleetHistoryPoint[] = [];
  for (const { firstDay, lastDay } of intervalsOf(options)) {
    take(
      await listFleetPoints(database, {
        entityKeys,
        fromDay: firstDay,
        toDay: lastDay,
      }),
    );
    const share = shares.findLast(item => item.day <= lastDay);
    if (latest.size > 0 || share) {
      const { day: _, ...counts } = share ?? { day: 0 };
      points.push({
        date: dateOfDay(lastDay),
        ...sumOf([...latest.values()]),
        ...('attributed' in counts && { shares: counts }),
      });
    }
    await yieldToEventLoop();
  }
  return points;
}

function sumOf(
  rows: readonly FleetPointRow[],
): Omit<FleetHistoryPoint, 'date' | 'shares'> {
  const scores = rows.flatMap(row => row.score ?? []);
  const sum = (valueOf: (row: FleetPointRow) => number) =>
    rows.reduce((total, row) => total + valueOf(row), 0);
  return {
    entities: rows.length,
    ...(scores.length > 0 && {
      meanScore:
        Math.round(
          scores.reduce((total, score) => total + score, 0) / scores.length,
        ) / 10,
    }),
    risk: sum(row => Number(row.risk)) / 10,
    failingControls: {
      critical: sum(row => row.failing_critical),
      high: sum(row => row.failing_high),
      medium: sum(row => row.failing_medium),
      low: sum(row => row.failing_low),
    },
  };
}
