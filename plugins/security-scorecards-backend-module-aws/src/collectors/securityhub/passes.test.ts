import type {
  CollectedEvidence,
  CollectedPage,
  CollectOptions,
} from 'backstage-plugin-security-scorecards-node';
import {
  demoSettings,
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import type { Visit } from '../../__testUtils__/drain';

jest.setTimeout(120_000);

const HUB = 'security-hub:aggregator';
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const UNCONSOLIDATED = '888899990000';

function keyOf(row: {
  controlId: string;
  resourceId: string;
  region: string;
}): string {
  return `${row.controlId}|${row.resourceId}|${row.region}`;
}

function evidenceOf(pages: readonly CollectedPage[]) {
  return new Map<string, CollectedEvidence>(
    pages.flatMap(page => page.evidence.map(row => [keyOf(row), row] as const)),
  );
}

function removedOf(pages: readonly CollectedPage[]) {
  return pages.flatMap(page => page.removed ?? []);
}

async function pass(time: number, bench: TestBench): Promise<void> {
  bench.simulator.clock.advance(time);
  await bench.timer.sleep(time, new AbortController().signal);
}

function delta(passId: string, watermark: string | undefined) {
  const options: Partial<CollectOptions> = { pass: 'delta', passId, watermark };
  return options;
}

describe('passes of Security Hub on the demo organisation', () => {
  let bench: TestBench;
  let before: Visit;
  let after: Visit;
  let changes: Visit;
  let updates: Visit;

  beforeAll(async () => {
    bench = await startTestBench();
    before = await bench.visit(HUB);
    await pass(10 * DAY, bench);
    const { watermark } = before.outcome;
    changes = await bench.visit(HUB, delta('changes', watermark));
    updates = await bench.visit(HUB, delta('updates', watermark));
    after = await bench.visit(HUB);
  });

  afterAll(() => bench.close());

  it('have schedules of their own', () => {
    expect(
      bench
        .collector('security-hub')
        .passes?.map(({ id, kind, everyMs }) => [id, kind, everyMs]),
    ).toEqual([
      ['full', 'full', HOUR],
      ['changes', 'delta', HOUR / 4],
      ['updates', 'delta', HOUR],
      ['suppressed', 'delta', HOUR],
    ]);
  });

  it('find by `changes` all that has another status and all that is new, in a few pages', () => {
    const known = evidenceOf(before.pages);
    const found = evidenceOf(changes.pages);
    const truth = [...evidenceOf(after.pages).values()].filter(
      row => known.get(keyOf(row))?.status !== row.status,
    );
    expect(truth.length).toBeGreaterThan(5);
    for (const row of truth) {
      expect(found.get(keyOf(row))).toMatchObject({
        status: row.status,
        observedAt: row.observedAt,
      });
    }
    expect(found.size).toBeLessThan(known.size / 5);
    expect(changes.outcome.problems).toEqual([]);
    expect(changes.outcome.watermark).toMatch(/^2026-11-30T12:0/);
  });

  it('withdraw by `updates` what was archived, with the id of the finding', () => {
    const standing = evidenceOf(after.pages);
    const gone = [...evidenceOf(before.pages).values()].filter(
      row =>
        row.accountId !== UNCONSOLIDATED &&
        !standing.has(keyOf(row)) &&
        row.externalId,
    );
    expect(gone.length).toBeGreaterThan(5);
    const removed = new Map(
      removedOf(updates.pages).map(row => [keyOf(row), row]),
    );
    for (const row of gone) {
      expect(removed.get(keyOf(row))?.externalId).toBe(row.externalId);
    }
    for (const row of removed.values()) {
      expect(standing.has(keyOf(row))).toBe(false);
      expect(Date.parse(row.observedAt)).toBeLessThanOrEqual(
        Date.parse('2026-11-30T12:00:00.000Z'),
      );
    }
  });

  it('withdraw nothing of findings per standard', () => {
    expect(
      removedOf([...updates.pages, ...changes.pages]).filter(
        ({ accountId }) => accountId === UNCONSOLIDATED,
      ),
    ).toEqual([]);
  });

  it('vouch by `updates` for all that was checked again', () => {
    const found = evidenceOf(updates.pages);
    const fresh = [...evidenceOf(after.pages).values()].filter(
      row =>
        Date.parse(row.observedAt) > Date.parse('2026-11-20T12:00:00.000Z'),
    );
    expect(fresh.length).toBeGreaterThan(3000);
    expect(fresh.filter(row => !found.has(keyOf(row)))).toEqual([]);
  });

  it('see by `suppressed` what is suppressed, and nothing else', async () => {
    const visit = await bench.visit(
      HUB,
      delta('suppressed', changes.outcome.watermark),
    );
    const found = [...evidenceOf(visit.pages).values()];
    const truth = [...evidenceOf(after.pages).values()].filter(
      row => row.suppressed && row.accountId !== UNCONSOLIDATED,
    );
    expect(truth.length).toBeGreaterThan(10);
    expect(
      new Set(
        found
          .filter(row => row.accountId !== UNCONSOLIDATED && row.suppressed)
          .map(keyOf),
      ),
    ).toEqual(new Set(truth.map(keyOf)));
    expect(found.filter(row => row.status === 'pass')).toEqual([]);
  });

  it('keep the time of findings that AWS has not vouched for in days', () => {
    const old = [...evidenceOf(after.pages).values()].filter(
      row =>
        Date.parse(row.observedAt) <
        Date.parse('2026-11-30T12:00:00.000Z') - 3 * DAY,
    );
    expect(old.length).toBeGreaterThan(5);
  });

  it('leave excluded accounts out of a delta', async () => {
    const other = await startTestBench({
      settings: {
        accounts: {
          ...(demoSettings.accounts as object),
          exclude: ['555566667777'],
        },
      },
    });
    try {
      const visit = await other.visit(
        HUB,
        delta('updates', '2026-11-19T12:00:00.000Z'),
      );
      const accounts = new Set(
        [...evidenceOf(visit.pages).values()].map(row => row.accountId),
      );
      expect(accounts.size).toBeGreaterThan(5);
      expect(accounts.has('555566667777')).toBe(false);
    } finally {
      await other.close();
    }
  });
});

describe('the pass `updates` beyond its budget', () => {
  it('stops at half of the permitted requests, with all archived findings', async () => {
    const bench = await startTestBench({
      settings: {
        quotas: { 'securityhub:GetFindings': { rate: 0.01, burst: 6 } },
      },
    });
    try {
      const watermark = '2026-11-17T12:00:00.000Z';
      const visit = await bench.visit(HUB, delta('updates', watermark));
      expect(visit.outcome.problems).toEqual([
        expect.objectContaining({
          place: 'Pass updates of Security Hub',
          message: expect.stringContaining('up to 18 pages'),
          mend: expect.stringContaining('passes.updates.every'),
        }),
      ]);
      const calls = bench.simulator.statistics.snapshot();
      expect(JSON.stringify(calls)).toContain('GetFindings');
      expect(removedOf(visit.pages).length).toBeGreaterThan(5);
      expect(
        visit.outcome.coverage.filter(({ status }) => status === 'failed'),
      ).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});

describe('the rolling full pass', () => {
  it('covers all accounts once a cycle and speaks of no others', async () => {
    const bench = await startTestBench({
      settings: {
        securityHub: {
          ...(demoSettings.securityHub as object),
          passes: { full: { slices: 4 } },
        },
      },
    });
    try {
      const first = await bench.visit(HUB);
      const all = new Set(
        first.outcome.coverage.map(({ accountId }) => accountId),
      );
      expect(all.size).toBe(12);
      expect(first.outcome.controls?.definitions.length).toBe(589);

      const seen: string[] = [];
      let { watermark } = first.outcome;
      const evidence = new Map<string, CollectedEvidence>();
      for (let visit = 1; visit <= 4; visit += 1) {
        await pass(6 * HOUR, bench);
        const { pages, outcome } = await bench.visit(HUB, { watermark });
        watermark = outcome.watermark;
        const covered = new Set(
          outcome.coverage.map(({ accountId }) => accountId),
        );
        expect(covered.size).toBeGreaterThanOrEqual(2);
        expect(covered.size).toBeLessThanOrEqual(4);
        seen.push(...covered);
        for (const row of evidenceOf(pages).values()) {
          expect(covered.has(row.accountId)).toBe(true);
          evidence.set(keyOf(row), row);
        }
        expect(outcome.controls === undefined).toBe(visit !== 1);
      }
      expect(seen.sort()).toEqual([...all].sort());
      expect(evidence.size).toBeGreaterThan(
        evidenceOf(first.pages).size * 0.95,
      );

      // The next cycle begins with the same accounts, and a delta that never ran starts where all had been read.
      const again = await bench.visit(HUB, { watermark });
      expect(again.outcome.controls).toBeDefined();
      expect(JSON.parse(again.outcome.watermark ?? '')).toMatchObject({
        wholeSince: expect.stringMatching(/^2026-11-20T18:00:/),
      });
    } finally {
      await bench.close();
    }
  });

  it('reads everything each time with one slice', async () => {
    const bench = await startTestBench({
      settings: {
        securityHub: {
          ...(demoSettings.securityHub as object),
          passes: { full: { slices: 1 } },
        },
      },
    });
    try {
      const { outcome } = await bench.visit(HUB, {
        watermark: '2026-11-20T11:00:00.000Z',
      });
      const { outcome: next } = await bench.visit(HUB, {
        watermark: outcome.watermark,
      });
      expect(next.coverage).toHaveLength(outcome.coverage.length);
    } finally {
      await bench.close();
    }
  });
});
