import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { compareEndToEnd } from './compareEndToEnd';
import { compareQuotas } from './compareQuotas';
import { compareStore } from './compareStore';
import { parseArguments, usage } from './parseArguments';
import { describeMeasurements } from './report/describeMeasurements';
import { describeTargets } from './report/describeTargets';
import { Session } from './Session';
import type { Settings } from './Settings';

async function main(settings: Settings): Promise<void> {
  const session = await Session.open(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      session.close().finally(() => process.exit(1));
    });
  }
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
    console.log(await describeMachine(session));
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
  const postgres = await session.postgres?.version();
  return [
    new Date().toISOString().slice(0, 10),
    `size ${session.settings.size}`,
    `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `Node ${process.versions.node}`,
    ...(postgres ? [`PostgreSQL ${postgres}`] : []),
  ].join(', ');
}

function start(): void {
  let settings: Settings;
  try {
    settings = parseArguments(process.argv.slice(2));
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\n${usage}`,
    );
    process.exitCode = 1;
    return;
  }
  main(settings).catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
}

start();
