import { createHash } from 'node:crypto';
import { DOMAIN_IDS } from 'backstage-plugin-security-scorecards-common';
import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { listPoints } from 'backstage-plugin-security-scorecards-backend/src/database/history/listPoints';
import type { ScorePoint } from 'backstage-plugin-security-scorecards-backend/src/database/history/ScorePoint';
import {
  toScorePointRow,
  type ScorePointRow,
} from 'backstage-plugin-security-scorecards-backend/src/database/history/scorePointRow';
import { fleetSeries } from 'backstage-plugin-security-scorecards-backend/src/history/fleetSeries';
import type { Knex } from 'knex';
import { elapsed } from './elapsed';
import { usedBytes } from './usedBytes';

const FIRST_DAY = 20_000;

/** How much history there is. */
export interface HistorySize {
  entities: number;
  days: number;
  /** Share of the days on which an entity's figures change. */
  changing: number;
}

/** What it takes. */
export interface HistoryMeasurement {
  points: number;
  /** Of the score points with their indexes. */
  bytes: number;
  seriesMs: number;
  trendMs: number;
}

/** Fills a database with score points, and measures their size and how long they take to be read. */
export async function measureHistory(
  database: Knex,
  size: HistorySize,
): Promise<HistoryMeasurement> {
  await applyDatabaseMigrations(database);
  const refs = Array.from(
    { length: size.entities },
    (_, index) => `component:default/service-${index}`,
  );
  for (let start = 0; start < refs.length; start += 100) {
    await database('history_entities').insert(
      refs.slice(start, start + 100).map(ref => ({ entity_ref: ref })),
    );
  }
  const before = await usedBytes(database, 'score_points');
  const points = await insertPoints(database, size);
  const bytes = (await usedBytes(database, 'score_points')) - before;
  const lastDay = FIRST_DAY + size.days - 1;
  const seriesMs = await elapsed(() =>
    listPoints(database, {
      entityRef: refs[0],
      fromDay: FIRST_DAY,
      toDay: lastDay,
    }),
  );
  const trendMs = await elapsed(() =>
    fleetSeries(database, {
      entityRefs: refs,
      fromDay: FIRST_DAY,
      toDay: lastDay,
      interval: 'week',
    }),
  );
  return { points, bytes, seriesMs, trendMs };
}

async function insertPoints(
  database: Knex,
  size: HistorySize,
): Promise<number> {
  let points = 0;
  for (let day = 0; day < size.days; day++) {
    const rows: ({ entity_key: number } & ScorePointRow)[] = [];
    for (let entity = 1; entity <= size.entities; entity++) {
      const hash = createHash('sha256').update(`${entity} ${day}`).digest();
      if (hash[0] / 256 < size.changing) {
        rows.push({
          entity_key: entity,
          ...toScorePointRow(pointOf(hash, FIRST_DAY + day)),
        });
      }
    }
    points += rows.length;
    await database.transaction(async transaction => {
      for (let start = 0; start < rows.length; start += 50) {
        await transaction('score_points').insert(rows.slice(start, start + 50));
      }
    });
  }
  return points;
}

/** Figures of ten domains, as different from each other as real ones. */
function pointOf(hash: Buffer, day: number): ScorePoint {
  const share = (index: number) => hash[index] / 255;
  return {
    day,
    score: {
      value: Math.round(share(1) * 1000) / 10,
      low: Math.round(share(2) * 1000) / 10,
      high: Math.round(share(3) * 1000) / 10,
      coverage: Math.round(share(4) * 1000) / 1000,
    },
    grade: 'B',
    risk: Math.round(share(5) * 10_000) / 10,
    failingControls: {
      critical: hash[6] % 3,
      high: hash[7] % 12,
      medium: hash[8] % 30,
      low: hash[9] % 8,
    },
    failingResources: hash[10],
    domains: DOMAIN_IDS.map((id, index) => ({
      id,
      value: Math.round(share(11 + index) * 1000) / 10,
      coverage: Math.round(share(21 - index) * 1000) / 1000,
      failing: hash[12 + index] % 12,
    })),
    catalogueKey: 1,
    inputHash: hash.toString('hex'),
  };
}
