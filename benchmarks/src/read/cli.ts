import { z } from 'zod';
import { describeTargets } from '../ingest/report/describeTargets';
import type { Line } from '../ingest/report/Line';
import { Databases } from '../command/Databases';
import { LoadWatch } from '../command/LoadWatch';
import { parseOptions } from '../command/parseOptions';
import { startCommand } from '../command/startCommand';
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
  pages: z.boolean().default(false),
  estate: z.enum(['demo', 'medium', 'large']).default('medium'),
  only: z.enum(['routes', 'ingest']).optional(),
  postgres: z.url().optional(),
});

async function main(): Promise<void> {
  const settings: ReadSettings = parseOptions(schema, {
    switches: ['pages'],
  });
  const load = new LoadWatch();
  const { postgres } = settings;
  const databases = await Databases.open({
    name: 'read',
    only: 'postgres',
    postgres,
  });
  const { folder, postgres: server } = databases;
  const lines: Line[] = [];
  let failed = true;
  try {
    if (server && settings.only !== 'ingest') {
      lines.push(...(await measureRoutes(server, { settings, folder })));
    }
    if (server && settings.only !== 'routes') {
      lines.push(...(await measureIngest(server, { settings, folder })));
    }
    process.stdout.write(
      `${settings.services} services, ${
        settings.services * settings.resources * settings.controls
      } pieces of evidence; ${load}\n\n${describeTargets(lines)}\n`,
    );
    failed = false;
  } finally {
    // With the log of the backend.
    await databases.close({ keepFolder: failed });
  }
}

startCommand(main);
