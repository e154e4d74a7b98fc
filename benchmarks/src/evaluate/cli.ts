import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../ingest/databases/openDatabase';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import type { Measurement } from '../ingest/measurement/Measurement';
import { runJob } from '../ingest/measurement/runJob';
import type { Estate } from './Estate';
import { seedEstate } from './seedEstate';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '2000' },
    resources: { type: 'string', default: '50' },
    controls: { type: 'string', default: '10' },
    postgres: { type: 'string' },
    only: { type: 'string' },
  },
});
const estate: Estate = {
  entities: Number(values.entities),
  resources: Number(values.resources),
  controls: Number(values.controls),
};

/** Seeds a database and computes all scorecards twice: of new entities, and of known ones two hours later. */
async function run(location: DatabaseLocation): Promise<void> {
  const database = openDatabase(location);
  try {
    await seedEstate(database, estate);
  } finally {
    await database.destroy();
  }
  for (const [name, hoursLater] of [
    ['first', 0],
    ['again', 2],
  ] as const) {
    report(
      `${location.kind} ${name}`,
      await runJob({ kind: 'evaluate', database: location, hoursLater }),
    );
  }
}

function report(name: string, result: Measurement): void {
  const perSecond = result.rows / result.seconds;
  process.stdout.write(
    `${name}: ${result.rows} scorecards in ${result.seconds.toFixed(1)} s, ` +
      `${perSecond.toFixed(1)}/s, ${(1000 / perSecond).toFixed(1)} ms each ` +
      `(CPU ${((1000 * result.cpuSeconds) / result.rows).toFixed(1)} ms); ` +
      `event-loop delay p99 ${result.delayP99Ms.toFixed(0)} ms, ` +
      `longest ${result.delayMaxMs.toFixed(0)} ms; ` +
      `peak ${result.peakMegabytes.toFixed(0)} MB\n`,
  );
}

async function main(): Promise<void> {
  process.stdout.write(
    `${estate.entities} entities, ${estate.resources} resources each, ${estate.controls} controls on each resource\n`,
  );
  if (values.only !== 'postgres') {
    const directory = mkdtempSync(join(tmpdir(), 'evaluate-'));
    try {
      await run({ kind: 'sqlite', file: join(directory, 'scorecards.sqlite') });
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  if (values.only !== 'sqlite') {
    const server = await PostgresServer.open(values.postgres);
    try {
      await run(await server.createDatabase('evaluate'));
    } finally {
      await server.close();
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
