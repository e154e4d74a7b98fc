import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import type { Measurement } from '../ingest/measurement/Measurement';
import { runJob } from '../ingest/measurement/runJob';
import { count } from '../ingest/report/figures';
import type { Report } from './Report';
import { seedAttribution } from './seedAttribution';

const FULL_RECOMPUTE_S = 600;
const DELAY_MS = 50;
const CALL_MS = 20;

/** All resources twice, then single changes, at each number of resources. */
export async function compareAttribution(
  report: Report,
  settings: { entities: number; resources: readonly number[] },
): Promise<void> {
  const changes = {
    retag: new Map<number, number>(),
    entity: new Map<number, number>(),
  };
  for (const resources of settings.resources) {
    const location = await report.createDatabase(`attribution_${resources}`);
    const size = { entities: settings.entities, resources };
    await seed(location, size);
    const measure = async (
      name: string,
      step: 'all' | 'retag' | 'entity' | 'list',
    ) => {
      const result = await runJob({
        kind: 'attribute',
        database: location,
        step,
        ...size,
      });
      keep(report, `${count(resources)}: ${name}`, result);
      return result;
    };
    const first = await measure('first attribution', 'all');
    await measure('all again, nothing moves', 'all');
    changes.retag.set(
      resources,
      (await measure('re-tag', 'retag')).medianMs ?? 0,
    );
    changes.entity.set(
      resources,
      (await measure('entity change', 'entity')).medianMs ?? 0,
    );
    const list = await measure("what is nobody's", 'list');
    report.lines.push({
      what: `${report.kind}: call for what is nobody's of ${count(
        resources,
      )} resources`,
      measured: `median ${(list.medianMs ?? 0).toFixed(1)} ms`,
      reference: 'milliseconds',
      value: list.medianMs ?? 0,
      unit: 'ms',
      target: { atMost: CALL_MS },
    });
    report.lines.push({
      what: `${report.kind}: all ${count(resources)} resources, first time`,
      measured: `${first.seconds.toFixed(1)} s`,
      reference: 'minutes',
      value: first.seconds,
      unit: 's',
      target: { atMost: FULL_RECOMPUTE_S },
    });
  }
  expectSame(report, 're-tag', changes.retag);
  expectSame(report, 'entity change', changes.entity);
}

async function seed(
  location: DatabaseLocation,
  size: { entities: number; resources: number },
): Promise<void> {
  const database = openDatabase(location);
  try {
    await seedAttribution(database, size);
  } finally {
    await database.destroy();
  }
}

/** Notes a measurement, and that its event loop should not have been kept. */
function keep(report: Report, name: string, result: Measurement): void {
  const what = `${report.kind}: ${name}`;
  report.measurements.set(what, result);
  process.stderr.write(
    `${what}: ${result.seconds.toFixed(1)} s, ` +
      `${(result.medianMs ?? (1000 * result.seconds) / result.rows).toFixed(
        1,
      )} ms each, longest delay ${result.delayMaxMs.toFixed(0)} ms\n`,
  );
  report.lines.push({
    what: `${what}, event-loop delay`,
    measured: `max ${result.delayMaxMs.toFixed(0)} ms`,
    reference: `p99 ${result.delayP99Ms.toFixed(0)} ms`,
    value: result.delayMaxMs,
    unit: 'ms',
    target: { atMost: DELAY_MS },
  });
}

/** A change has to cost the same however many resources there are. */
function expectSame(
  report: Report,
  what: string,
  medians: ReadonlyMap<number, number>,
): void {
  const sizes = [...medians.keys()].sort((a, b) => a - b);
  const [least] = sizes;
  for (const size of sizes) {
    const [from, to] = [medians.get(least) ?? 0, medians.get(size) ?? 0];
    report.lines.push({
      what: `${report.kind}: ${what} at ${count(size)} resources, median`,
      measured: `${to.toFixed(1)} ms`,
      reference: `at ${count(least)}: ${from.toFixed(1)} ms`,
      value: to / from,
      target: { atMost: 1.5 },
    });
  }
}
