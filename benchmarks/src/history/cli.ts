import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../ingest/databases/openDatabase';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { measureHistory } from './measureHistory';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '2000' },
    days: { type: 'string', default: '365' },
    /** Share of the days on which an entity's figures change. */
    changing: { type: 'string', default: '1' },
    postgres: { type: 'string' },
    only: { type: 'string' },
  },
});
const history = {
  entities: Number(values.entities),
  days: Number(values.days),
  changing: Number(values.changing),
};

async function run(location: DatabaseLocation): Promise<void> {
  const database = openDatabase(location);
  try {
    const result = await measureHistory(database, history);
    process.stdout.write(
      `${location.kind}: ${result.points} score points, ${(
        result.bytes / 1e6
      ).toFixed(1)} MB, ${(result.bytes / result.points).toFixed(
        0,
      )} bytes each; a year of one entity read in ${result.seriesMs.toFixed(
        1,
      )} ms, a trend of all by weeks in ${result.trendMs.toFixed(0)} ms\n`,
    );
  } finally {
    await database.destroy();
  }
}

async function main(): Promise<void> {
  process.stdout.write(
    `${history.entities} entities, ${
      history.days
    } days, figures that change on ${history.changing * 100} % of them\n`,
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
