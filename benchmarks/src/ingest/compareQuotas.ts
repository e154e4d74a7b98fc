import { SimulatorProcess } from './endToEnd/SimulatorProcess';
import { count } from './report/figures';
import type { Session } from './Session';

// GetFindings: three calls of 100 a second.
const FINDINGS_A_SECOND = 300;
const ALL = Number.MAX_SAFE_INTEGER;

/** A whole visit that keeps to AWS's quotas, against the shortest time that they permit. */
export async function compareQuotas(session: Session): Promise<void> {
  const [kind] = session.settings.databases;
  const simulator = await SimulatorProcess.start({
    size: session.settings.quick ? 'demo' : 'medium',
    quotas: 'on',
  });
  try {
    const collected = await session.measure(`${kind}: end to end with quotas`, {
      kind: 'collect',
      endpoint: simulator.url,
      limit: ALL,
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
