import { filtersOf } from './filtersOf';
import { otherProducts } from './otherProducts';
import type { Partition } from './Partition';

const part: Partition = {
  key: '111122223333/eu-west-1',
  accountIds: ['111122223333'],
};

describe('filtersOf', () => {
  it('asks for active control findings only', () => {
    const filters = filtersOf(part, { created: '2026-01-01T00:00:00Z' });
    expect(filters.AwsAccountId?.[0].Value).toBe('111122223333');
    expect(filters.RecordState).toEqual([
      { Value: 'ACTIVE', Comparison: 'EQUALS' },
    ]);
    expect(filters.ComplianceStatus).toHaveLength(4);
    expect(filters.CreatedAt?.[0].Start).toBe('2026-01-01T00:00:00Z');
    expect(filters.UpdatedAt).toBeUndefined();
    expect(filters.WorkflowStatus).toBeUndefined();
  });

  it('resumes within the window of creation that it has', () => {
    const created = {
      start: '2026-03-01T00:00:00.000Z',
      end: '2026-04-01T00:00:00.000Z',
    };
    const dates = (from: string) =>
      filtersOf({ ...part, created }, { created: from }).CreatedAt;
    expect(dates('2026-03-05T00:00:00.000Z')).toEqual([
      { Start: '2026-03-05T00:00:00.000Z', End: created.end },
    ]);
    expect(dates('2026-01-05T00:00:00.000Z')).toEqual([
      { Start: created.start, End: created.end },
    ]);
  });

  it('cuts control findings and signals by the same member, which all findings have', () => {
    const [signals] = otherProducts([part], {
      generators: [],
      signals: { minimumSeverity: 'medium', products: ['GuardDuty'] },
    });
    const [own] = filtersOf(part, {}).ProductArn ?? [];
    const others = filtersOf(signals, {});
    expect(own.Comparison).toBe('CONTAINS');
    expect(others.ProductArn).toEqual([
      { Value: own.Value, Comparison: 'NOT_CONTAINS' },
    ]);
    expect(others.SeverityLabel?.map(({ Value }) => Value)).toEqual([
      'CRITICAL',
      'HIGH',
      'MEDIUM',
    ]);
    expect(others.ProductName?.map(({ Value }) => Value)).toEqual([
      'GuardDuty',
    ]);
    expect(others.ComplianceStatus).toBeUndefined();
  });

  it('keeps within the ten attributes that one filter may have', () => {
    const window = {
      start: '2026-01-01T00:00:00Z',
      end: '2026-01-02T00:00:00Z',
    };
    const [, signals] = otherProducts(
      [
        {
          ...part,
          region: 'eu-west-1',
          recordState: 'ACTIVE',
          suppressed: true,
          updated: window,
          created: window,
        },
      ],
      {
        generators: ['scanner/'],
        signals: { minimumSeverity: 'low', products: ['GuardDuty'] },
      },
    );
    expect(Object.keys(filtersOf(signals, {})).length).toBeLessThanOrEqual(10);
  });
});
