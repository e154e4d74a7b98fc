import { createHash } from 'node:crypto';
import type { Partition } from './Partition';

// At most so many values may stand in one filter.
const MAX_VALUES = 20;

/**
 * Cuts what is to be read into queries that run side by side, because the pages of one query come one after the other and
 * leave most of the permitted rate unused.
 *
 * They are cut by account, and by region where accounts are few: what never changes on a finding. A cut by severity or
 * status would lose the findings that move from one part to another while the visit runs.
 *
 * @internal
 */
export function accountPartitions(options: {
  accountIds: readonly string[];
  /** All regions that are read; a single one restricts every query to it. */
  regions: readonly string[];
  /** Whether findings of other regions show up too and are wanted. */
  openRegions: boolean;
  concurrency: number;
}): Partition[] {
  const { regions, openRegions, concurrency } = options;
  const accountIds = [...new Set(options.accountIds)].sort();
  if (accountIds.length === 0) {
    return [];
  }
  const groups = Math.max(
    Math.ceil(accountIds.length / MAX_VALUES),
    Math.min(concurrency, accountIds.length),
  );
  const size = Math.ceil(accountIds.length / groups);
  const cuts: string[][] = [];
  for (let from = 0; from < accountIds.length; from += size) {
    cuts.push(accountIds.slice(from, from + size));
  }
  const byRegion =
    !openRegions && (regions.length === 1 || cuts.length < concurrency);
  return cuts.flatMap(cut =>
    byRegion
      ? regions.map(region => ({
          key: `${keyOf(cut)}/${region}`,
          accountIds: cut,
          region,
        }))
      : [{ key: keyOf(cut), accountIds: cut }],
  );
}

// Short, because each checkpoint holds all keys, and of no other set of accounts, as what is done is not read again.
function keyOf(accountIds: readonly string[]): string {
  const all = accountIds.join('+');
  return accountIds.length > 1
    ? createHash('sha256').update(all).digest('hex').slice(0, 20)
    : all;
}
