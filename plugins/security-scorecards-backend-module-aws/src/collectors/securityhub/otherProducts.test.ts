import { filtersOf } from './filtersOf';
import { otherProducts } from './otherProducts';

describe('otherProducts', () => {
  const parts = [
    { key: '111122223333/eu-west-1', accountIds: ['111122223333'] },
  ];

  it('asks by generator and without a compliance status', () => {
    const [part, ...others] = otherProducts(parts, {
      generators: ['scanner/'],
    });
    expect(others).toEqual([]);
    expect(part.key).not.toBe(parts[0].key);
    const filters = filtersOf(part, {});
    expect(filters.GeneratorId).toEqual([
      { Value: 'scanner/', Comparison: 'PREFIX' },
    ]);
    expect(filters.ComplianceStatus).toBeUndefined();
    expect(filters.AwsAccountId?.[0].Value).toBe('111122223333');
  });

  it('leaves to the controls of app-config what is theirs', () => {
    const [products, signals] = otherProducts(parts, {
      generators: ['scanner/'],
      signals: { minimumSeverity: 'high' },
    });
    expect(products.kind).toBe('products');
    expect(filtersOf(signals, {}).GeneratorId).toEqual([
      { Value: 'scanner/', Comparison: 'PREFIX_NOT_EQUALS' },
    ]);
  });

  it('keeps within the limits of a filter, and asks nothing without generators', () => {
    const many = Array.from({ length: 45 }, (_, index) => `scanner/${index}/`);
    const products = otherProducts(parts, { generators: many });
    expect(products.map(({ generators }) => generators?.length)).toEqual([
      20, 20, 5,
    ]);
    expect(new Set(products.map(({ key }) => key)).size).toBe(3);
    expect(otherProducts(parts, { generators: [] })).toEqual([]);
    const [signals] = otherProducts(parts, {
      generators: many,
      signals: { minimumSeverity: 'high' },
    }).slice(-1);
    expect(filtersOf(signals, {}).GeneratorId).toHaveLength(20);
  });
});
