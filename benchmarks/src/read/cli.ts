import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { closeOnSignal } from '../ingest/databases/closeOnSignal';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import { describeTargets } from '../ingest/report/describeTargets';
import type { Line } from '../ingest/report/Line';
import { measureIngest } from './measureIngest';
import { measureRoutes } from './measureRoutes';
import type { ReadSettings } from './ReadSettings';

const number = z.coerce.number().int().positive();
const schema = z.object({
  services: number.default(2_000),
  resources: number.default(50),
  controls: number.default(10),
  requests: number.default(300),
  viewers: number.default(50),
  estate: z.enum(['demo', 'medium', 'large']).default('medium'),
  only: z.enum(['routes', 'ingest']).optional(),
  postgres: z.url().optional(),
});

function parseSettings(): ReadSettings {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      services: string,
      resources: string,
      controls: string,
      requests: string,
      viewers: string,
      estate: string,
      only: string,
      postgres: string,
    },
  });
  return schema.parse(values);
}

async function main(): Promise<void> {
  const settings = parseSettings();
  const server = await PostgresServer.open(settings.postgres);
  closeOnSignal(() => server.close());
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  const load = loadavg()[0];
  const lines: Line[] = [];
  try {
    if (settings.only !== 'ingest') {
      lines.push(...(await measureRoutes(server, { settings, folder })));
    }
    if (settings.only !== 'routes') {
      lines.push(...(await measureIngest(server, { settings, folder })));
    }
    process.stdout.write(
      `${settings.services} services, ${
        settings.services * settings.resources * settings.controls
      } pieces of evidence; load ${load.toFixed(1)} at the start, ` +
        `${loadavg()[0].toFixed(1)} at the end\n\n${describeTargets(lines)}\n`,
    );
    rmSync(folder, { recursive: true, force: true });
  } finally {
    await server.close();
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
