import type { Knex } from 'knex';
import { z } from 'zod';
import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { Databases } from '../command/Databases';
import { LoadWatch } from '../command/LoadWatch';
import { parseOptions } from '../command/parseOptions';
import { startCommand } from '../command/startCommand';
import { measureHistory } from './measureHistory';
import { measureTransitions } from './measureTransitions';

const number = z.coerce.number().int().positive();
const share = z.coerce.number().min(0).max(1);
const schema = z.object({
  entities: number.default(2_000),
  days: number.default(365),
  /** Share of the days on which an entity's figures change. */
  changing: share.default(1),
  /** Measures the changes of evidence in the place of the score points. */
  transitions: z.boolean().default(false),
  /** Own resources of each entity. */
  resources: number.default(50),
  /** Controls with evidence on each resource. */
  controls: number.default(10),
  weeks: number.default(52),
  /** Share of the evidence that changes its status in a week. */
  weekly: share.default(0.035),
  only: z.enum(['postgres', 'sqlite']).optional(),
  postgres: z.url().optional(),
});

type Settings = z.output<typeof schema>;

async function tellPoints(database: Knex, history: Settings): Promise<string> {
  const { points, bytes, seriesMs, trendMs } = await measureHistory(
    database,
    history,
  );
  return `${points} score points, ${size(
    bytes,
    points,
  )}; a year of one entity read in ${seriesMs.toFixed(
    1,
  )} ms, a trend of all by weeks in ${trendMs.toFixed(0)} ms`;
}

async function tellTransitions(
  database: Knex,
  changes: Settings,
): Promise<string> {
  const { transitions, bytes, insertMs, asOfMs, pruneDay, pruneHalf } =
    await measureTransitions(database, changes);
  const pruned = ({ rows, ms }: { rows: number; ms: number }) =>
    `${rows} deleted in ${ms.toFixed(0)} ms`;
  return `${transitions} transitions, ${size(
    bytes,
    transitions,
  )}, written in ${(insertMs / 1000).toFixed(
    1,
  )} s; a past state of one entity read in ${asOfMs.toFixed(
    1,
  )} ms; of a day: ${pruned(pruneDay)}; of half the time: ${pruned(pruneHalf)}`;
}

function size(bytes: number, rows: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / rows).toFixed(
    0,
  )} bytes each`;
}

async function run(
  location: DatabaseLocation,
  settings: Settings,
): Promise<void> {
  const database = openDatabase(location);
  try {
    const told = settings.transitions
      ? await tellTransitions(database, settings)
      : await tellPoints(database, settings);
    process.stdout.write(`${location.kind}: ${told}\n`);
  } finally {
    await database.destroy();
  }
}

async function main(): Promise<void> {
  const settings = parseOptions(schema, { switches: ['transitions'] });
  const load = new LoadWatch();
  process.stdout.write(
    settings.transitions
      ? `${settings.entities} entities with ${
          settings.resources
        } resources of ${settings.controls} controls, ${
          settings.weeks
        } weeks, in each of which ${(settings.weekly * 100).toFixed(
          1,
        )} % of the evidence changes\n`
      : `${settings.entities} entities, ${
          settings.days
        } days, figures that change on ${settings.changing * 100} % of them\n`,
  );
  const databases = await Databases.open({ name: 'history', ...settings });
  try {
    for (const kind of databases.kinds) {
      await run(await databases.create(kind, 'history'), settings);
    }
    process.stdout.write(`${load}\n`);
  } finally {
    await databases.close();
  }
}

startCommand(main);
