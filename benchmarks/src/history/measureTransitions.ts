import { DatabaseEvidenceReader } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceReader';
import { DatabaseRetentionStore } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseRetentionStore';
import { DefaultEvaluationHistory } from 'backstage-plugin-security-scorecards-backend/src/history/DefaultEvaluationHistory';
import { NO_GOVERNANCE } from 'backstage-plugin-security-scorecards-backend/src/history/GovernanceHistory';
import { StateReader } from 'backstage-plugin-security-scorecards-backend/src/history/StateReader';
import {
  defaultCatalogue,
  DEFAULT_SCORING_SETTINGS,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { seedEstate } from '../evaluate/seedEstate';
import { elapsed } from './elapsed';
import { insertYear } from './insertYear';
import type { TransitionSize } from './TransitionSize';
import { usedBytes } from './usedBytes';

const DAY = 24 * 3_600_000;
const STALENESS_MS = 3 * DAY;
const AS_OF_RUNS = 9;

/** What a history of changes takes. */
export interface TransitionMeasurement {
  transitions: number;
  /** Of the transitions with their indexes. */
  bytes: number;
  insertMs: number;
  /** The state of one entity in the middle of the time, the median of some entities. */
  asOfMs: number;
  /** What the daily clean-up deletes: the changes of a day. */
  pruneDay: { rows: number; ms: number };
  /** What it deletes when the retention is shortened to half. */
  pruneHalf: { rows: number; ms: number };
}

/** Fills a database with an estate and its changes over some weeks, and measures their size, and how long reading and deleting take. */
export async function measureTransitions(
  database: Knex,
  size: TransitionSize,
): Promise<TransitionMeasurement> {
  const startsAt = Date.now();
  await seedEstate(database, size);
  const states = await createStates(
    database,
    startsAt,
    startsAt + (size.weeks * 7 + 1) * DAY,
  );
  const before = await usedBytes(database, 'evidence_transitions');
  let transitions = 0;
  const insertMs = await elapsed(async () => {
    transitions = await insertYear(database, size, startsAt);
  });
  const bytes = (await usedBytes(database, 'evidence_transitions')) - before;
  await database.raw('ANALYZE');
  const middle = new Date(startsAt + size.weeks * 3.5 * DAY).toISOString();
  const times: number[] = [];
  for (let run = 0; run < AS_OF_RUNS; run++) {
    const entity = Math.floor((run * size.entities) / AS_OF_RUNS);
    times.push(
      await elapsed(() =>
        states.read(`component:default/service-${entity}`, middle),
      ),
    );
  }
  return {
    transitions,
    bytes,
    insertMs,
    asOfMs: times.sort((a, b) => a - b)[Math.floor(AS_OF_RUNS / 2)],
    pruneDay: await prune(database, startsAt + DAY),
    pruneHalf: await prune(database, Date.parse(middle)),
  };
}

async function prune(
  database: Knex,
  before: number,
): Promise<{ rows: number; ms: number }> {
  const store = DatabaseRetentionStore.create({ database });
  let rows = 0;
  const ms = await elapsed(async () => {
    rows = await store.deleteTransitions({
      before: new Date(before).toISOString(),
    });
  });
  return { rows, ms };
}

/** A reader of the past at `now`, for which a first evaluation at `startsAt` was noted. */
async function createStates(
  database: Knex,
  startsAt: number,
  now: number,
): Promise<StateReader> {
  const readerAt = (time: number) =>
    DatabaseEvidenceReader.create({
      database,
      stalenessMs: STALENESS_MS,
      clock: () => new Date(time),
    });
  await new DefaultEvaluationHistory({
    database,
    reader: readerAt(startsAt),
    catalogue: { current: defaultCatalogue() },
    settings: DEFAULT_SCORING_SETTINGS,
    clock: () => new Date(startsAt),
  }).startRun({ activeSources: ['security-hub'] });
  return new StateReader({
    database,
    reader: readerAt(now),
    governance: NO_GOVERNANCE,
    retentionMs: now - startsAt + DAY,
    clock: () => new Date(now),
  });
}
