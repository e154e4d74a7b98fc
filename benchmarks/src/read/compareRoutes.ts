import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorProcess } from '../ingest/endToEnd/SimulatorProcess';
import type { Line } from '../ingest/report/Line';
import { Answers } from './Answers';
import { compressedSize } from './compressedSize';
import type { PortalProcess } from './PortalProcess';
import type { Viewer } from './portalConfiguration';
import { CATALOG, routesOf, SCORECARD } from './routes';

const WARM_UP = 10;
const TEAMS = 40;
const TAB_BYTES = 30_000;
const VIEWS_EACH = 2;

/** Asks our routes and the catalog's in turns, one at a time, so that all have the same share of the machine. */
export async function compareRoutes(options: {
  portal: PortalProcess;
  viewer: Viewer;
  token: string;
  services: number;
  requests: number;
}): Promise<{ answers: Map<string, Answers>; lines: Line[] }> {
  const { portal, viewer, token, services, requests } = options;
  const answers = new Map<string, Answers>();
  for (let index = -WARM_UP; index < requests; index++) {
    if (index === 0) {
      answers.clear();
    }
    // Services of the viewer's own team: the viewer may read them whatever the policy.
    const own = Math.abs(index * 7 * TEAMS) % services;
    const service = own - (own % TEAMS);
    const paths = { catalog: CATALOG, ...routesOf(service) };
    for (const [name, path] of Object.entries(paths)) {
      const route = answers.get(name) ?? new Answers();
      answers.set(name, route);
      await route.ask(`${portal.url}${path}`, token);
    }
  }
  return {
    answers,
    lines: [
      ...linesOf(viewer, answers),
      ...sizesOf(viewer, {
        raw: answers.get(SCORECARD)?.bytes ?? 0,
        compressed: await compressedSize(
          `${portal.url}${routesOf(0)[SCORECARD]}`,
          token,
        ),
      }),
    ],
  };
}

/** What the first answer of a Security tab weighs, as it travels to a browser and as it is read there. */
function sizesOf(
  viewer: Viewer,
  sizes: { raw: number; compressed: number },
): Line[] {
  const what = `${viewer}: first answer of a tab`;
  const line = (name: string, bytes: number, measured: string): Line => ({
    what: `${what}, ${name}`,
    measured,
    reference: '',
    value: bytes,
    unit: 'bytes',
    target: { atMost: TAB_BYTES },
  });
  return [
    line('as sent', sizes.compressed, `${sizes.compressed} bytes, gzip`),
    line('unpacked', sizes.raw, `${sizes.raw} bytes of JSON`),
  ];
}

function linesOf(viewer: Viewer, answers: Map<string, Answers>): Line[] {
  const lines: Line[] = [];
  const catalog = answers.get('catalog') ?? new Answers();
  for (const [name, route] of answers) {
    if (name !== 'catalog') {
      for (const [share, atMost] of [
        [0.5, 1],
        [0.99, 1.5],
      ] as const) {
        const [own, reference] = [route.within(share), catalog.within(share)];
        lines.push({
          what: `${viewer}: ${name}, p${share * 100}`,
          measured: `${own.toFixed(1)} ms`,
          reference: `catalog ${reference.toFixed(1)} ms`,
          value: own / reference,
          target: { atMost },
        });
      }
    }
    lines.push({
      what: `${viewer}: ${name}, requests that failed`,
      measured: `${route.failed} of ${route.count}`,
      reference: '',
      value: route.failed,
      target: { atMost: 0 },
    });
  }
  return lines;
}

/** So many viewers at once, each of whom opens tabs and the ranking; what they cost in calls to AWS. */
export async function compareViewers(options: {
  portal: PortalProcess;
  simulator: SimulatorProcess;
  token: string;
  services: number;
  viewers: number;
}): Promise<Line[]> {
  const { portal, simulator, token, services, viewers } = options;
  const before = await simulator.allCalls();
  const answers = new Answers();
  await Promise.all(
    Array.from({ length: viewers }, async (_, viewer) => {
      for (let view = 0; view < VIEWS_EACH; view++) {
        const service = (viewer * VIEWS_EACH + view) % services;
        for (const path of Object.values(routesOf(service))) {
          await answers.ask(`${portal.url}${path}`, token);
        }
      }
    }),
  );
  // What a view may have set going behind it would call by then.
  await sleep(2_000);
  const calls = (await simulator.allCalls()) - before;
  return [
    {
      what: `${viewers} viewers: calls to AWS`,
      measured: `${calls} of ${before} before`,
      reference: '',
      value: calls,
      target: { atMost: 0 },
    },
    {
      what: `${viewers} viewers: requests that failed`,
      measured: `${answers.failed} of ${answers.count}, p50 ${answers
        .within(0.5)
        .toFixed(0)} ms, p99 ${answers.within(0.99).toFixed(0)} ms`,
      reference: '',
      value: answers.failed,
      target: { atMost: 0 },
    },
  ];
}
