import type { CollectedPage } from 'backstage-plugin-security-scorecards-node';
import {
  demoSettings,
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';

jest.setTimeout(120_000);

const HUB = 'security-hub:aggregator';
const DAY = 24 * 60 * 60_000;

function signalsOf(pages: readonly CollectedPage[]) {
  return pages.flatMap(page => page.signals ?? []);
}

describe('signals of the demo organisation', () => {
  let bench: TestBench;

  async function start(signals: object) {
    bench = await startTestBench({
      settings: {
        securityHub: { ...(demoSettings.securityHub as object), signals },
      },
    });
    return bench.visit(HUB);
  }

  afterEach(() => bench.close());

  it('come once each, from medium severity, and never as evidence', async () => {
    const { pages } = await start({});
    const signals = signalsOf(pages);
    expect(signals.length).toBeGreaterThan(8);
    expect(new Set(signals.map(({ signalId }) => signalId)).size).toBe(
      signals.length,
    );
    expect(new Set(signals.map(({ product }) => product))).toEqual(
      new Set(['GuardDuty', 'Inspector', 'Macie', 'IAM Access Analyzer']),
    );
    expect(signals.map(({ severity }) => severity)).not.toContain('low');
    const evidence = new Set(
      pages.flatMap(page => page.evidence.map(row => row.externalId)),
    );
    expect(signals.filter(({ signalId }) => evidence.has(signalId))).toEqual(
      [],
    );
    const resources = new Map(
      pages.flatMap(page =>
        page.resources.map(row => [row.resourceId, row] as const),
      ),
    );
    expect(
      signals.filter(({ resourceId }) => !resources.has(resourceId)),
    ).toEqual([]);
  });

  it('are those of the products and the severity that are wanted', async () => {
    const { pages } = await start({
      minimumSeverity: 'high',
      products: ['GuardDuty', 'Macie'],
    });
    const signals = signalsOf(pages);
    expect(signals.length).toBeGreaterThan(1);
    expect(
      signals.every(({ product }) => /^(GuardDuty|Macie)$/.test(product)),
    ).toBe(true);
    expect(new Set(signals.map(({ severity }) => severity))).toEqual(
      new Set(
        ['high', 'critical'].filter(severity =>
          signals.some(signal => signal.severity === severity),
        ),
      ),
    );
  });

  it('are not read when they are off', async () => {
    const { pages } = await start({ enabled: false });
    expect(signalsOf(pages)).toEqual([]);
    const delta = await bench.visit(HUB, {
      pass: 'delta',
      passId: 'changes',
      watermark: '2026-11-10T12:00:00.000Z',
    });
    expect(signalsOf(delta.pages)).toEqual([]);
  });

  it('end by `changes` when their product withdraws them, and show what is accepted', async () => {
    const { pages, outcome } = await start({});
    const before = new Map(
      signalsOf(pages).map(signal => [signal.signalId, signal]),
    );
    bench.simulator.clock.advance(7 * DAY);
    await bench.timer.sleep(7 * DAY, new AbortController().signal);
    const changes = await bench.visit(HUB, {
      pass: 'delta',
      passId: 'changes',
      watermark: outcome.watermark,
    });
    const ended = signalsOf(changes.pages).filter(
      ({ state }) => state === 'archived',
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.filter(({ signalId }) => before.has(signalId))).not.toEqual(
      [],
    );
    const suppressed = await bench.visit(HUB, {
      pass: 'delta',
      passId: 'suppressed',
      watermark: outcome.watermark,
    });
    expect(
      signalsOf(suppressed.pages).map(({ product, state, title }) => [
        product,
        state,
        title,
      ]),
    ).toEqual([
      [
        'GuardDuty',
        'suppressed',
        'A payout host is tried with many passwords over SSH',
      ],
    ]);
  });
});
