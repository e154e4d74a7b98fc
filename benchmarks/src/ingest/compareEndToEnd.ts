import { SimulatorProcess } from './endToEnd/SimulatorProcess';
import type { Measurement } from './measurement/Measurement';
import { count, cpuMicros, growth, rate } from './report/figures';
import type { Session } from './Session';

/** The way from AWS's protocol to the store, against the SDK that reads and keeps nothing. */
export async function compareEndToEnd(session: Session): Promise<void> {
  const { rows: limit, quick, databases } = session.settings;
  const simulator = await SimulatorProcess.start({
    size: quick ? 'medium' : 'large',
    quotas: 'off',
  });
  try {
    const endpoint = simulator.url;
    const sdk = await session.measure('SDK alone', {
      kind: 'sdk',
      endpoint,
      limit,
    });
    for (const kind of databases) {
      const collected = await session.measure(`${kind}: end to end`, {
        kind: 'collect',
        endpoint,
        limit,
        throttle: false,
        database: await session.createDatabase(kind, 'end_to_end'),
      });
      expectEndToEnd(session, kind, { sdk, collected });
    }
  } finally {
    await simulator.stop();
  }
}

function expectEndToEnd(
  session: Session,
  kind: 'postgres' | 'sqlite',
  options: { sdk: Measurement; collected: Measurement },
): void {
  const { sdk, collected } = options;
  session.expect({
    what: `${kind}: end to end`,
    measured: `${count(rate(collected))} findings/s`,
    reference: `SDK alone ${count(rate(sdk))} findings/s`,
    value: rate(collected) / rate(sdk),
    target: { atLeast: 0.5 },
  });
  session.expect({
    what: `${kind}: processor time end to end`,
    measured: `${count(cpuMicros(collected))} µs a finding`,
    reference: `SDK alone ${count(cpuMicros(sdk))} µs`,
    value: cpuMicros(collected) / cpuMicros(sdk),
    target: { atMost: 2 },
  });
  session.expect({
    what: `${kind}: memory end to end`,
    measured: `${count(growth(collected))} MB above idle`,
    reference: `SDK alone ${count(growth(sdk))} MB`,
    value: growth(collected),
    unit: 'MB',
    target: { atMost: 250 },
  });
  session.expect({
    what: `${kind}: event-loop delay end to end, p99`,
    measured: `${count(collected.delayP99Ms)} ms, max ${count(
      collected.delayMaxMs,
    )} ms`,
    reference: `SDK alone ${count(sdk.delayP99Ms)} ms, max ${count(
      sdk.delayMaxMs,
    )} ms`,
    value: collected.delayP99Ms,
    unit: 'ms',
    target: { atMost: 50 },
  });
}
