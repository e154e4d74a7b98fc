import { join } from 'node:path';
import { seedEstate } from '../evaluate/seedEstate';
import { describeTimes } from '../frontend/describeTimes';
import { pageTimes } from '../frontend/pageTimes';
import { openDatabase } from '../ingest/databases/openDatabase';
import type { PostgresServer } from '../ingest/databases/PostgresServer';
import { SimulatorProcess } from '../ingest/endToEnd/SimulatorProcess';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import type { Line } from '../ingest/report/Line';
import { awaitQuiet } from './awaitQuiet';
import { awaitScorecards } from './awaitScorecards';
import { scoredEntities } from './catalogOf';
import { compareRoutes, compareViewers } from './compareRoutes';
import { PortalProcess } from './PortalProcess';
import { VIEWERS } from './portalConfiguration';
import type { ReadSettings } from './ReadSettings';
import { signIn } from './signIn';

const SCHEMA = 'security-scorecards';
const QUIET_MS = 10_000;
const PAGE_RUNS = 5;
const MINUTE_MS = 60_000;

/** A backend whose store holds the synthetic estate, asked by viewers with and without restrictions. */
export async function measureRoutes(
  server: PostgresServer,
  options: { settings: ReadSettings; folder: string },
): Promise<Line[]> {
  const { settings, folder } = options;
  const whole = await server.createDatabase('portal');
  if (whole.kind !== 'postgres') {
    throw new Error('PostgreSQL is needed');
  }
  const ours = await inSchema(whole);
  const database = openDatabase(ours);
  const simulator = await SimulatorProcess.start({
    size: 'demo',
    quotas: 'off',
  });
  try {
    process.stderr.write('Filling the database\n');
    await seedEstate(database, { ...settings, entities: settings.services });
    const portal = await PortalProcess.start({
      databaseUrl: whole.url,
      simulatorUrl: simulator.url,
      services: settings.services,
      log: join(folder, 'routes.log'),
    });
    try {
      await awaitQuiet(simulator, { quietMs: QUIET_MS });
      await awaitScorecards(database, {
        entities: scoredEntities(settings.services),
        timeoutMs: (5 + settings.services / 200) * MINUTE_MS,
      });
      return await ask({ portal, simulator, settings });
    } finally {
      await portal.stop();
    }
  } finally {
    await database.destroy();
    await simulator.stop();
  }
}

async function ask(options: {
  portal: PortalProcess;
  simulator: SimulatorProcess;
  settings: ReadSettings;
}): Promise<Line[]> {
  const { portal, simulator, settings } = options;
  const lines: Line[] = [];
  for (const viewer of VIEWERS) {
    const token = await signIn(portal, viewer);
    const measured = await compareRoutes({
      ...settings,
      portal,
      viewer,
      token,
    });
    lines.push(...measured.lines);
  }
  if (settings.pages) {
    const times = await pageTimes({
      url: portal.url,
      runs: PAGE_RUNS,
      executablePath: process.env.CHROMIUM_PATH,
      visitor: 'everything',
      service: 'service-0',
    });
    process.stdout.write(`${describeTimes(times)}\n\n`);
  }
  const token = await signIn(portal, 'everything');
  return [
    ...lines,
    ...(await compareViewers({ ...settings, portal, simulator, token })),
  ];
}

/** The plugin's schema of the database, created as Backstage does it. */
async function inSchema(
  whole: Extract<DatabaseLocation, { kind: 'postgres' }>,
): Promise<DatabaseLocation> {
  const database = openDatabase(whole);
  try {
    await database.raw('CREATE SCHEMA ??', [SCHEMA]);
  } finally {
    await database.destroy();
  }
  const url = new URL(whole.url);
  url.searchParams.set('options', `-c search_path="${SCHEMA}"`);
  return { kind: 'postgres', url: url.href };
}
