import type {
  FleetHistoryPoint,
  HistoryInterval,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { dateOfDay } from '../database/history/dayOf';
import { listEntityKeys } from '../database/history/listEntityKeys';
import { listSharePoints } from '../database/history/sharePoints';
import { sumPoints } from '../database/history/sumPoints';
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
  const entityKeys = await listEntityKeys(database, options.entityRefs);
  const shares = await listSharePoints(database, options);
  const points: FleetHistoryPoint[] = [];
  for (const { lastDay } of intervalsOf(options)) {
    const sums = await sumPoints(database, { entityKeys, day: lastDay });
    const share = shares.findLast(item => item.day <= lastDay);
    if (sums.entities > 0 || share) {
      points.push({
        date: dateOfDay(lastDay),
        ...sums,
        ...(share && {
          shares: {
            attributedResources: share.attributedResources,
            unattributedResources: share.unattributedResources,
            attributed: share.attributed,
            accountLevel: share.accountLevel,
            unattributed: share.unattributed,
          },
        }),
      });
    }
    await yieldToEventLoop();
  }
  return points;
}
