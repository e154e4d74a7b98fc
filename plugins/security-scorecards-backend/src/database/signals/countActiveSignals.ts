import type { Knex } from 'knex';
import type { SignalGroup } from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { fromTimestamp } from '../timestamps';

/** Active signals of one product, type and severity on one resource. @internal */
export interface ResourceSignals extends SignalGroup {
  resourceKey: number;
}

/** The active signals on resources, counted by resource, product, type and severity, in this order. @internal */
export async function countActiveSignals(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<ResourceSignals[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { key: 'integer' },
    rows: resourceKeys.map(key => [key]),
  });
  const rows = await rawRows<{
    resource_key: number;
    product: string;
    type: string;
    severity: SignalGroup['severity'];
    signals: number | string;
    oldest: Date | string;
  }>(
    knex.raw(
      `SELECT s.resource_key, s.product, s.type, s.severity, COUNT(*) AS signals, MIN(s.first_observed_at) AS oldest
       FROM ? JOIN signals s ON s.resource_key = k.key AND s.state = 'active'
       GROUP BY s.resource_key, s.product, s.type, s.severity
       ORDER BY s.resource_key, s.product, s.type, s.severity`,
      [source],
    ),
  );
  return rows.map(row => ({
    resourceKey: row.resource_key,
    product: row.product,
    type: row.type,
    severity: row.severity,
    count: Number(row.signals),
    oldestObservedAt: fromTimestamp(row.oldest),
  }));
}
