import { z } from 'zod';
import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import type { Measurement } from '../ingest/measurement/Measurement';
import { runJob } from '../ingest/measurement/runJob';
import { Databases } from '../command/Databases';
import { LoadWatch } from '../command/LoadWatch';
import { parseOptions } from '../command/parseOptions';
import { startCommand } from '../command/startCommand';
import type { Estate } from './Estate';
import { seedEstate } from './seedEstate';

const number = z.coerce.number().int().positive();
const schema = z.object({
  entities: number.default(2_000),
  resources: number.default(50),
  controls: number.default(10),
  only: z.enum(['postgres', 'sqlite']).optional(),
  postgres: z.url().optional(),
  profile: z.string().optional(),
});

/** Seeds a database and computes all scorecards twice: of new entities, and of known ones two hours later. */
async function run(
  location: DatabaseLocation,
  estate: Estate,
  profile: string | undefined,
): Promise<void> {
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
      await runJob(
        { kind: 'evaluate', database: location, hoursLater },
        { profile },
      ),
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
  const { only, postgres, profile, ...estate } = parseOptions(schema);
  const load = new LoadWatch();
  process.stdout.write(
    `${estate.entities} entities, ${estate.resources} resources each, ${estate.controls} controls on each resource\n`,
  );
  const databases = await Databases.open({ name: 'evaluate', only, postgres });
  try {
    for (const kind of databases.kinds) {
      await run(await databases.create(kind, 'evaluate'), estate, profile);
    }
    process.stdout.write(`${load}\n`);
  } finally {
    await databases.close();
  }
}

startCommand(main);
