import { scanPage } from '../services/securityhub/FindingQuery';
import { Estate } from './Estate';
import { findingAt, findingsOf } from './findingsOf';

const NOW = Date.UTC(2026, 10, 20, 12);

jest.setTimeout(120_000);

describe('scaled estates', () => {
  it.each([
    ['medium', 40_000, 60_000, 60],
    ['large', 1_000_000, 1_300_000, 400],
    ['huge', 5_000_000, 6_500_000, 1_000],
  ] as const)(
    '%s has about the promised number of findings',
    (size, low, high, accounts) => {
      const estate = Estate.create({ size, seed: 7 });
      const slots = estate.cells.reduce((sum, cell) => sum + cell.slots, 0);
      // An eighth of the places is empty: replaced resources that never were.
      expect(slots).toBeGreaterThan(low);
      expect(slots).toBeLessThan(high);
      expect(estate.plan.accounts).toHaveLength(accounts);
      expect(new Set(estate.plan.accounts.map(({ id }) => id)).size).toBe(
        accounts,
      );
    },
  );

  it('pages through any part without holding the rest', async () => {
    const estate = Estate.create({ size: 'huge', seed: 7 });
    const cells = estate.cells.filter(cell => cell.account.securityHub);
    const before = process.memoryUsage().heapUsed;
    const slots = cells.reduce((sum, cell) => sum + cell.slots, 0);
    for (const share of [0, 0.25, 0.5, 0.99]) {
      const { findings, next } = await scanPage({
        cells,
        now: NOW,
        from: Math.floor(slots * share),
        limit: 100,
        matches: () => true,
      });
      expect(findings).toHaveLength(100);
      expect(next).toBeGreaterThan(slots * share);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  it('finds by place what it walks over', () => {
    const estate = Estate.create({ size: 'medium', seed: 3 });
    for (const cell of estate.cells.slice(10, 14)) {
      for (const { slot, finding } of findingsOf(cell, NOW)) {
        const again = findingAt(cell, slot, NOW);
        expect(again?.resource.key).toBe(finding.resource.key);
        expect(again?.state).toEqual(finding.state);
      }
    }
  });
});
