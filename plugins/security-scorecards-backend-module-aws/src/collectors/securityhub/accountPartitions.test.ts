import fc from 'fast-check';
import { accountPartitions } from './accountPartitions';

const id = fc
  .integer({ min: 0, max: 999_999 })
  .map(n => String(n).padStart(12, '0'));
const region = fc.constantFrom('eu-west-1', 'us-east-1', 'eu-central-1');

describe('accountPartitions', () => {
  it('covers each account and region once, within the limits of a filter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { maxLength: 120 }),
        fc.uniqueArray(region, { minLength: 1 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        (accountIds, regions, openRegions, concurrency) => {
          const parts = accountPartitions({
            accountIds,
            regions,
            openRegions,
            concurrency,
          });
          const seen = new Map<string, number>();
          for (const part of parts) {
            expect(part.accountIds.length).toBeLessThanOrEqual(20);
            for (const accountId of part.accountIds) {
              for (const place of part.region ? [part.region] : regions) {
                const key = `${accountId}/${place}`;
                seen.set(key, (seen.get(key) ?? 0) + 1);
              }
            }
          }
          expect(seen.size).toBe(accountIds.length * regions.length);
          expect([...seen.values()].every(count => count === 1)).toBe(true);
          expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
        },
      ),
    );
  });

  it('restricts a single region to itself', () => {
    expect(
      accountPartitions({
        accountIds: ['111122223333'],
        regions: ['eu-west-1'],
        openRegions: false,
        concurrency: 4,
      }),
    ).toEqual([
      {
        key: '111122223333/eu-west-1',
        accountIds: ['111122223333'],
        region: 'eu-west-1',
      },
    ]);
  });
});
