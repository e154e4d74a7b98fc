import fc from 'fast-check';
import { filtersOf, partition, productPartitions } from './partition';

const id = fc
  .integer({ min: 0, max: 999_999 })
  .map(n => String(n).padStart(12, '0'));
const region = fc.constantFrom('eu-west-1', 'us-east-1', 'eu-central-1');

describe('partition', () => {
  it('covers each account and region once, within the limits of a filter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { maxLength: 120 }),
        fc.uniqueArray(region, { minLength: 1 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        (accountIds, regions, openRegions, concurrency) => {
          const parts = partition({
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
      partition({
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

describe('filtersOf', () => {
  it('asks for active control findings only', () => {
    const filters = filtersOf(
      { key: 'k', accountIds: ['111122223333'] },
      { created: '2026-01-01T00:00:00Z' },
    );
    expect(filters.RecordState).toEqual([
      { Value: 'ACTIVE', Comparison: 'EQUALS' },
    ]);
    expect(filters.ComplianceStatus).toHaveLength(4);
    expect(filters.CreatedAt?.[0].Start).toBe('2026-01-01T00:00:00Z');
    expect(filters.UpdatedAt).toBeUndefined();
  });
});

describe('productPartitions', () => {
  const parts = [
    { key: '111122223333/eu-west-1', accountIds: ['111122223333'] },
  ];

  it('asks by generator and without a compliance status', () => {
    const [part, ...others] = productPartitions(parts, ['scanner/']);
    expect(others).toEqual([]);
    expect(part.key).not.toBe(parts[0].key);
    const filters = filtersOf(part, {});
    expect(filters.GeneratorId).toEqual([
      { Value: 'scanner/', Comparison: 'PREFIX' },
    ]);
    expect(filters.ComplianceStatus).toBeUndefined();
    expect(filters.AwsAccountId?.[0].Value).toBe('111122223333');
  });

  it('keeps within the limits of a filter, and asks nothing without generators', () => {
    const many = Array.from({ length: 45 }, (_, index) => `scanner/${index}/`);
    const products = productPartitions(parts, many);
    expect(products.map(({ generators }) => generators?.length)).toEqual([
      20, 20, 5,
    ]);
    expect(new Set(products.map(({ key }) => key)).size).toBe(3);
    expect(productPartitions(parts, [])).toEqual([]);
  });
});
