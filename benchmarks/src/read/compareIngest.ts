import type { SimulatorProcess } from '../ingest/endToEnd/SimulatorProcess';
import type { Line } from '../ingest/report/Line';
import { Answers } from './Answers';
import { awaitQuiet } from './awaitQuiet';
import type { PortalProcess } from './PortalProcess';
import { CATALOG } from './routes';

const QUIET_MS = 20_000;

/** The catalog's own answers while a first visit to AWS goes on and its scorecards are computed, against those thereafter. */
export async function compareIngest(options: {
  portal: PortalProcess;
  simulator: SimulatorProcess;
  token: string;
}): Promise<Line[]> {
  const { portal, simulator, token } = options;
  const during = new Answers();
  const ask = (answers: Answers) =>
    answers.ask(`${portal.url}${CATALOG}`, token);
  await awaitQuiet(simulator, {
    quietMs: QUIET_MS,
    meanwhile: () => ask(during),
  });
  const calls = await simulator.allCalls();
  const idle = new Answers();
  while (idle.count < 200) {
    await ask(idle);
  }
  return [
    {
      what: 'catalog by-query during a first visit, p50',
      measured: `${during.within(0.5).toFixed(1)} ms, p99 ${during
        .within(0.99)
        .toFixed(0)} ms, ${during.count} requests, ${calls} calls to AWS`,
      reference: `idle ${idle.within(0.5).toFixed(1)} ms, p99 ${idle
        .within(0.99)
        .toFixed(0)} ms`,
      value: during.within(0.5) / idle.within(0.5),
      target: { atMost: 2 },
    },
  ];
}
