import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { LoadWatch } from '../command/LoadWatch';
import { startCommand } from '../command/startCommand';
import { compareEndToEnd } from './compareEndToEnd';
import { compareQuotas } from './compareQuotas';
import { compareStore } from './compareStore';
import { parseArguments, usage } from './parseArguments';
import { describeMeasurements } from './report/describeMeasurements';
import { describeTargets } from './report/describeTargets';
import { Session } from './Session';
import type { Settings } from './Settings';

async function main(settings: Settings): Promise<void> {
  const load = new LoadWatch();
  const session = await Session.open(settings);
  try {
    if (settings.store) {
      for (const kind of settings.databases) {
        await compareStore(session, kind);
      }
    }
    if (settings.endToEnd) {
      await compareEndToEnd(session);
      if (settings.quotas) {
        await compareQuotas(session);
      }
    }
    console.log(`${await describeMachine(session)}; ${load}`);
    console.log(`\n${describeMeasurements(session.measurements)}`);
    console.log(`\n${describeTargets(session.lines)}`);
    if (settings.json) {
      writeFileSync(
        settings.json,
        JSON.stringify(
          {
            measurements: Object.fromEntries(session.measurements),
            targets: session.lines,
          },
          undefined,
          2,
        ),
      );
    }
  } finally {
    await session.close();
  }
}

async function describeMachine(session: Session): Promise<string> {
  const postgres = await session.postgresVersion();
  return [
    new Date().toISOString().slice(0, 10),
    `size ${session.settings.size}`,
    `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `Node ${process.versions.node}`,
    ...(postgres ? [`PostgreSQL ${postgres}`] : []),
  ].join(', ');
}

function readSettings(): Settings {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${usage}\n`);
    throw error;
  }
}

startCommand(async () => main(readSettings()));
