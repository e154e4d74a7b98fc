import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { closeOnSignal } from '../ingest/databases/closeOnSignal';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import type { Line } from '../ingest/report/Line';
import { describeMeasurements } from '../ingest/report/describeMeasurements';
import { describeTargets } from '../ingest/report/describeTargets';
import type { Measurement } from '../ingest/measurement/Measurement';
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
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      entities: string,
      resources: string,
      scorecards: string,
      only: string,
      postgres: string,
    },
  });
  const settings = schema.parse(values);
  const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
  const server =
    settings.only === 'sqlite'
      ? undefined
      : await PostgresServer.open(settings.postgres);
  closeOnSignal(async () => server?.close());
  const measurements = new Map<string, Measurement>();
  const lines: Line[] = [];
  const load = loadavg()[0];
  try {
    for (const kind of ['postgres', 'sqlite'] as const) {
      if (settings.only && settings.only !== kind) {
        continue;
      }
      const report = {
        kind,
        measurements,
        lines,
        createDatabase: async (purpose: string) =>
          server && kind === 'postgres'
            ? server.createDatabase(purpose)
            : {
                kind: 'sqlite' as const,
                file: join(folder, `${purpose}.sqlite`),
              },
      };
      await compareAttribution(report, settings);
      if (settings.scorecards > 0) {
        await compareScorecards(report, settings.scorecards);
      }
    }
    process.stdout.write(
      `${settings.entities} entities; load ${load.toFixed(1)} at the start, ` +
        `${loadavg()[0].toFixed(1)} at the end\n\n` +
        `${describeMeasurements(measurements)}\n\n${describeTargets(lines)}\n`,
    );
  } finally {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
