import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { openDatabase } from '../ingest/databases/openDatabase';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { measureHistory } from './measureHistory';
import { measureTransitions } from './measureTransitions';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '2000' },
    postgres: { type: 'string' },
    only: { type: 'string' },
    days: { type: 'string', default: '365' },
    /** Share of the days on which an entity's figures change. */
    changing: { type: 'string', default: '1' },
    /** Measures the changes of evidence in the place of the score points. */
    transitions: { type: 'boolean', default: false },
    /** Own resources of each entity. */
    resources: { type: 'string', default: '50' },
    /** Controls with evidence on each resource. */
    controls: { type: 'string', default: '10' },
    weeks: { type: 'string', default: '52' },
    /** Share of the evidence that changes its status in a week. */
    weekly: { type: 'string', default: '0.035' },
  },
});
const entities = Number(values.entities);
const history = {
  entities,
  days: Number(values.days),
  changing: Number(values.changing),
};
const changes = {
  entities,
  resources: Number(values.resources),
  controls: Number(values.controls),
  weeks: Number(values.weeks),
  weekly: Number(values.weekly),
};

async function tellPoints(database: Knex): Promise<string> {
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

async function tellTransitions(database: Knex): Promise<string> {
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

async function run(location: DatabaseLocation): Promise<void> {
  const database = openDatabase(location);
  try {
    const told = values.transitions
      ? await tellTransitions(database)
      : await tellPoints(database);
    process.stdout.write(`${location.kind}: ${told}\n`);
  } finally {
    await database.destroy();
  }
}

async function main(): Promise<void> {
  process.stdout.write(
    values.transitions
      ? `${entities} entities with ${changes.resources} resources of ${
          changes.controls
        } controls, ${changes.weeks} weeks, in each of which ${(
          changes.weekly * 100
        ).toFixed(1)} % of the evidence changes\n`
      : `${entities} entities, ${history.days} days, figures that change on ${
          history.changing * 100
        } % of them\n`,
  );
  if (values.only !== 'postgres') {
    const folder = mkdtempSync(join(tmpdir(), 'history-'));
    try {
      await run({ kind: 'sqlite', file: join(folder, 'history.sqlite') });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (values.only !== 'sqlite') {
    const server = await PostgresServer.open(values.postgres);
    try {
      await run(await server.createDatabase('history'));
    } finally {
      await server.close();
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
