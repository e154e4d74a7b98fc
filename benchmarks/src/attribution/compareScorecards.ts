import { seedEstate } from '../evaluate/seedEstate';
import { openDatabase } from '../ingest/databases/openDatabase';
import { runJob } from '../ingest/measurement/runJob';
import { count } from '../ingest/report/figures';
import type { Report } from './Report';

const RESOURCES = 50;
const CONTROLS = 10;
const AT_MOST = { postgres: 3, sqlite: 2 };

/** Computes all scorecards, against one statement that counts their evidence. */
export async function compareScorecards(
  report: Report,
  entities: number,
): Promise<void> {
  const location = await report.createDatabase('scorecards');
  const database = openDatabase(location);
  try {
    await seedEstate(database, {
      entities,
      resources: RESOURCES,
      controls: CONTROLS,
    });
  } finally {
    await database.destroy();
  }
  const floor = await runJob({ kind: 'totals', database: location });
  report.measurements.set(`${report.kind}: floor of scorecards`, floor);
  for (const [name, hoursLater] of [
    ['first', 0],
    ['again', 2],
  ] as const) {
    const result = await runJob({
      kind: 'evaluate',
      database: location,
      hoursLater,
    });
    const what = `${report.kind}: ${count(entities)} scorecards, ${name}`;
    report.measurements.set(what, result);
    report.lines.push(
      {
        what,
        measured: `${result.seconds.toFixed(2)} s`,
        reference: `floor ${floor.seconds.toFixed(2)} s`,
        value: result.seconds / floor.seconds,
        target: { atMost: AT_MOST[report.kind] },
      },
      {
        what: `${what}, event-loop delay`,
        measured: `max ${result.delayMaxMs.toFixed(0)} ms`,
        reference: `p99 ${result.delayP99Ms.toFixed(0)} ms`,
        value: result.delayMaxMs,
        unit: 'ms',
        target: { atMost: 50 },
      },
    );
  }
}
