import { join } from 'node:path';
import type { PostgresServer } from '../ingest/databases/PostgresServer';
import { SimulatorProcess } from '../ingest/endToEnd/SimulatorProcess';
import type { Line } from '../ingest/report/Line';
import { compareIngest } from './compareIngest';
import { PortalProcess } from './PortalProcess';
import type { ReadSettings } from './ReadSettings';
import { signIn } from './signIn';

/** A backend that visits a simulated organisation, with AWS's quotas, for the first time. */
export async function measureIngest(
  server: PostgresServer,
  options: { settings: ReadSettings; folder: string },
): Promise<Line[]> {
  const { settings, folder } = options;
  const database = await server.createDatabase('portal_ingest');
  if (database.kind !== 'postgres') {
    throw new Error('PostgreSQL is needed');
  }
  const simulator = await SimulatorProcess.start({
    size: settings.estate,
    quotas: 'on',
  });
  try {
    const portal = await PortalProcess.start({
      databaseUrl: database.url,
      simulatorUrl: simulator.url,
      services: settings.services,
      log: join(folder, 'ingest.log'),
    });
    try {
      const token = await signIn(portal, 'everything');
      return await compareIngest({ portal, simulator, token });
    } finally {
      await portal.stop();
    }
  } finally {
    await simulator.stop();
  }
}
