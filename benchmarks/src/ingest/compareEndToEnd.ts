import { SimulatorProcess } from './endToEnd/SimulatorProcess';
import { count, cpuMicros, growth, rate } from './report/figures';
import type { Session } from './Session';

// GetFindings: three calls of 100 a second.
const FINDINGS_A_SECOND = 300;
const QUOTA_FINDINGS = 12_000;
const QUICK_FINDINGS = 3_000;

/** The way from AWS's protocol to the store, against the SDK that reads and keeps nothing. */
export async function compareEndToEnd(
  session: Session,
  kind: 'postgres' | 'sqlite',
): Promise<void> {
  const { rows: limit, quick } = session.settings;
  const simulator = await SimulatorProcess.start({
    size: quick ? 'medium' : 'large',
    quotas: 'off',
  });
  try {
    const endpoint = simulator.url;
    // The simulator sorts what is asked for the first time; a first reading that does not count takes that away.
    await session.measure(`${kind}: SDK alone, warm-up`, {
      kind: 'sdk',
      endpoint,
      limit,
    });
    const sdk = await session.measure(`${kind}: SDK alone`, {
      kind: 'sdk',
      endpoint,
      limit,
    });
    const collected = await session.measure(`${kind}: end to end`, {
      kind: 'collect',
      endpoint,
      limit,
      throttle: false,
      database: await session.createDatabase(kind, 'end_to_end'),
    });
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
      measured: `${collected.delayP99Ms.toFixed(0)} ms`,
      reference: `max ${collected.delayMaxMs.toFixed(0)} ms`,
      value: collected.delayP99Ms,
      unit: 'ms',
      target: { atMost: 50 },
    });
  } finally {
    await simulator.stop();
  }
}

/** A visit that keeps to AWS's quotas, against the shortest time that they permit. */
export async function compareWithQuotas(
  session: Session,
  kind: 'postgres' | 'sqlite',
): Promise<void> {
  const simulator = await SimulatorProcess.start({
    size: 'medium',
    quotas: 'on',
  });
  try {
    const collected = await session.measure(`${kind}: end to end with quotas`, {
      kind: 'collect',
      endpoint: simulator.url,
      limit: session.settings.quick ? QUICK_FINDINGS : QUOTA_FINDINGS,
      throttle: true,
      database: await session.createDatabase(kind, 'quotas'),
    });
    const least = collected.rows / FINDINGS_A_SECOND;
    session.expect({
      what: `${kind}: time with quotas`,
      measured: `${collected.seconds.toFixed(1)} s`,
      reference: `${count(collected.rows)} findings at 300/s: ${least.toFixed(
        1,
      )} s`,
      value: collected.seconds / least,
      target: { atMost: 1.05 },
    });
    const { calls, throttled } = await simulator.findingsCalls();
    session.expect({
      what: `${kind}: throttled calls`,
      measured: `${throttled} of ${calls} calls`,
      reference: '',
      value: throttled,
      target: { atMost: 1 },
    });
  } finally {
    await simulator.stop();
  }
}
