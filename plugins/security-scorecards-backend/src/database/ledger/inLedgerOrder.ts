import type { Knex } from 'knex';
import type { LedgerPosition } from '../../governance/LedgerPosition';

/** Rank from which on the latest come first. */
export interface LedgerOrder {
  /** Expression of the rank, from code. */
  rank: string;
  /** Expression of the time within the rank, from code. */
  at: string;
  /** Entries of this rank are over: the latest come first. */
  overRank: number;
}

/**
 * Orders by rank; within a rank by time, the earliest first, but of those that are over the latest first. With a position,
 * only what comes after it.
 *
 * @internal
 */
export function inLedgerOrder(
  query: Knex.QueryBuilder,
  order: LedgerOrder,
  after: LedgerPosition | undefined,
): Knex.QueryBuilder {
  const { rank, at, overRank } = order;
  if (after) {
    const later = after.rank === overRank ? '<' : '>';
    query.whereRaw(
      `(${rank} > ? or (${rank} = ? and (${at} ${later} ? or (${at} = ? and id > ?))))`,
      [after.rank, after.rank, after.at, after.at, after.id],
    );
  }
  return query.orderByRaw(
    `${rank}, case when ${rank} < ${overRank} then ${at} end, case when ${rank} = ${overRank} then ${at} end desc, id`,
  );
}
