import { z } from 'zod';
import type { Line } from '../ingest/report/Line';
import { describeMeasurements } from '../ingest/report/describeMeasurements';
import { describeTargets } from '../ingest/report/describeTargets';
import type { Measurement } from '../ingest/measurement/Measurement';
import { Databases } from '../command/Databases';
import { LoadWatch } from '../command/LoadWatch';
import { parseOptions } from '../command/parseOptions';
import { startCommand } from '../command/startCommand';
import { compareAttribution } from './compareAttribution';
import { compareScorecards } from './compareScorecards';

const number = z.coerce.number().int().positive();
const schema = z.object({
  entities: number.default(10_000),
  resources: z
    .string()
    .default('10000,100000,1000000')
    .transform(text => text.split(',').map(Number))
    .pipe(z.array(z.number().int().positive()).min(1)),
  scorecards: z.coerce.number().int().nonnegative().default(2_000),
  only: z.enum(['postgres', 'sqlite']).optional(),
  postgres: z.url().optional(),
});

async function main(): Promise<void> {
  const settings = parseOptions(schema);
  const load = new LoadWatch();
  const databases = await Databases.open({ name: 'attribution', ...settings });
  const measurements = new Map<string, Measurement>();
  const lines: Line[] = [];
  try {
    for (const kind of databases.kinds) {
      const report = {
        kind,
        measurements,
        lines,
        createDatabase: (purpose: string) => databases.create(kind, purpose),
      };
      await compareAttribution(report, settings);
      if (settings.scorecards > 0) {
        await compareScorecards(report, settings.scorecards);
      }
    }
    process.stdout.write(
      `${settings.entities} entities; ${load}\n\n` +
        `${describeMeasurements(measurements)}\n\n${describeTargets(lines)}\n`,
    );
  } finally {
    await databases.close();
  }
}

startCommand(main);
