import { isChanged, type SyntheticPass } from './data/evidenceAt';
import type { Measurement } from './measurement/Measurement';
import { count, growth, rate, totalCpuMicros } from './report/figures';
import type { Session } from './Session';

const CHANGED_SHARE = 0.005;
const UNCHANGED_PASSES = 5;
const SMALL_ROWS = 200_000;

/** Floors of one database and the product's store on the same rows. */
export async function compareStore(
  session: Session,
  kind: 'postgres' | 'sqlite',
): Promise<void> {
  const { rows, quick } = session.settings;
  const first = { rows, changedShare: 0, hoursLater: 0 };
  const second = { rows, changedShare: CHANGED_SHARE, hoursLater: 1 };
  const floor = await measureFloors(session, kind, { first, second });

  const database = await session.createDatabase(kind, 'store');
  const store = (name: string, pass: SyntheticPass, on = database) =>
    session.measure(`${kind}: ${name}`, { kind: 'store', database: on, pass });
  const load = await store('store, first load', first);
  expectLoad(session, kind, { load, floor: floor.first });

  const changes = await store('store, second pass', second);
  expectSecondPass(session, kind, { load, changes, pass: second, floor });

  const passes = quick ? 2 : UNCHANGED_PASSES;
  let last = changes;
  for (let pass = 1; pass <= passes; pass++) {
    last = await store(`store, unchanged pass ${pass}`, {
      ...second,
      hoursLater: 1 + pass,
    });
  }
  session.expect({
    what: `${kind}: table after ${passes} unchanged passes`,
    measured: megabytes(last),
    reference: `${megabytes(load)} after the first load`,
    value: (last.tableBytes ?? 0) / (load.tableBytes ?? 1),
    target: { atMost: 1.1 },
  });
  await store('store, all confirmed a day later', {
    ...second,
    hoursLater: 26,
  });

  if (rows > SMALL_ROWS) {
    const small = await store(
      'store, first load of 200,000',
      { ...first, rows: SMALL_ROWS },
      await session.createDatabase(kind, 'small'),
    );
    session.expect({
      what: `${kind}: peak memory above idle`,
      measured: `${count(growth(load))} MB`,
      reference: `${count(growth(small))} MB at 200,000 rows`,
      value: load.peakMegabytes / small.peakMegabytes,
      target: { atMost: 1.15 },
    });
  }
}

interface Floors {
  first: { name: string; measurement: Measurement };
  second: { name: string; measurement: Measurement };
}

async function measureFloors(
  session: Session,
  kind: 'postgres' | 'sqlite',
  passes: { first: SyntheticPass; second: SyntheticPass },
): Promise<Floors> {
  const database = await session.createDatabase(kind, 'floor');
  const floor = async (
    method: 'copyStage' | 'unnest' | 'p2hashBatch' | 'prepared',
    pass: SyntheticPass,
    title: string,
  ) => {
    const name = `${method}, ${title}`;
    const measurement = await session.measure(`${kind}: ${name}`, {
      kind: 'floor',
      method,
      database,
      pass,
    });
    return { name: method, measurement };
  };
  if (kind === 'sqlite') {
    return {
      first: await floor('prepared', passes.first, 'first load'),
      second: await floor('prepared', passes.second, 'second pass'),
    };
  }
  await floor('unnest', passes.first, 'first load');
  return {
    first: await floor('copyStage', passes.first, 'first load'),
    second: await floor('p2hashBatch', passes.second, 'second pass'),
  };
}

function expectLoad(
  session: Session,
  kind: 'postgres' | 'sqlite',
  options: { load: Measurement; floor: Floors['first'] },
): void {
  const { load, floor } = options;
  session.expect({
    what: `${kind}: first load`,
    measured: `${count(rate(load))} rows/s`,
    reference: `${floor.name} ${count(rate(floor.measurement))} rows/s`,
    value: rate(load) / rate(floor.measurement),
    target: { atLeast: kind === 'postgres' ? 0.6 : 0.8 },
  });
  session.expect({
    what: `${kind}: first load in processor time, database included`,
    measured: `${count(totalCpuMicros(load))} µs a row`,
    reference: `${floor.name} ${count(totalCpuMicros(floor.measurement))} µs`,
    value: totalCpuMicros(floor.measurement) / totalCpuMicros(load),
    target: { atLeast: kind === 'postgres' ? 0.6 : 0.8 },
  });
  session.expect({
    what: `${kind}: memory of the first load`,
    measured: `${count(growth(load))} MB above idle`,
    reference: '',
    value: growth(load),
    unit: 'MB',
    target: { atMost: 250 },
  });
  session.expect({
    what: `${kind}: event-loop delay of the first load, p99`,
    measured: delays(load),
    reference: '',
    value: load.delayP99Ms,
    unit: 'ms',
    target: { atMost: 50 },
  });
}

function expectSecondPass(
  session: Session,
  kind: 'postgres' | 'sqlite',
  options: {
    load: Measurement;
    changes: Measurement;
    pass: SyntheticPass;
    floor: Floors;
  },
): void {
  const { load, changes, pass, floor } = options;
  const changed = countChanged(pass);
  session.expect({
    what: `${kind}: rows written by the second pass`,
    measured: count(changes.written ?? 0),
    reference: `${count(changed)} rows changed`,
    value: (changes.written ?? 0) / changed,
    target: { atMost: 1.05 },
  });
  session.expect({
    what: `${kind}: second pass`,
    measured: `${count(rate(changes))} rows/s`,
    reference: `first load ${count(rate(load))} rows/s`,
    value: rate(changes) / rate(load),
    target: { atLeast: 2 },
  });
  session.expect({
    what: `${kind}: second pass against its floor`,
    measured: `${count(rate(changes))} rows/s`,
    reference: `${floor.second.name} ${count(
      rate(floor.second.measurement),
    )} rows/s`,
    value: rate(changes) / rate(floor.second.measurement),
    target: { atLeast: 0.5 },
  });
  session.expect({
    what: `${kind}: event-loop delay of the second pass, p99`,
    measured: delays(changes),
    reference: '',
    value: changes.delayP99Ms,
    unit: 'ms',
    target: { atMost: 50 },
  });
}

function countChanged(pass: SyntheticPass): number {
  let changed = 0;
  for (let position = 0; position < pass.rows; position++) {
    changed += isChanged(position, pass) ? 1 : 0;
  }
  return changed;
}

function megabytes(measurement: Measurement): string {
  return `${((measurement.tableBytes ?? 0) / 1e6).toFixed(1)} MB`;
}

function delays(measurement: Measurement): string {
  return `${count(measurement.delayP99Ms)} ms, max ${count(
    measurement.delayMaxMs,
  )} ms`;
}
