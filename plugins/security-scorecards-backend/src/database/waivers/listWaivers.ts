import type { Knex } from 'knex';
import type { LedgerPosition } from '../../governance/LedgerPosition';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import type { WaiverFilter } from '../../waivers/WaiverStore';
import { waiverStatusAt } from '../../waivers/waiverStatusAt';
import { havingWords } from '../ledger/havingWords';
import { inLedgerOrder } from '../ledger/inLedgerOrder';
import { inValues } from '../inValues';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';

const STATUS = `case when status in ('requested', 'active') and expires_at <= ? then 'expired' else status end`;
const RANK = `case current_status when 'requested' then 0 when 'active' then 1 else 2 end`;
const AT = `case current_status when 'requested' then requested_at when 'active' then expires_at else coalesce(ended_at, expires_at) end`;

/** One page of the waivers of some entities, in the order of the ledger, and the number of all that match. @internal */
export async function listWaivers(
  knex: Knex,
  options: {
    filter: WaiverFilter;
    entityRefs: readonly string[];
    now: string;
    limit: number;
    after?: LedgerPosition;
  },
): Promise<{
  items: { waiver: WaiverRecord; position: LedgerPosition }[];
  totalItems: number;
}> {
  const { now, limit, after } = options;
  if (options.entityRefs.length === 0) {
    return { items: [], totalItems: 0 };
  }
  const rows: WaiverRow[] = await inLedgerOrder(
    matching(knex, options).select('*').limit(limit),
    { rank: RANK, at: AT, overRank: 2 },
    after,
  );
  const [{ total }]: { total: number | string }[] = await matching(
    knex,
    options,
  ).count({ total: '*' });
  return {
    items: rows.map(row => {
      const waiver = fromWaiverRow(row);
      return { waiver, position: positionOf(waiver, new Date(now)) };
    }),
    totalItems: Number(total),
  };
}

function matching(
  knex: Knex,
  options: { filter: WaiverFilter; entityRefs: readonly string[]; now: string },
): Knex.QueryBuilder {
  const { filter, entityRefs, now } = options;
  const { entityRef, statuses, controlId, practiceId, expiresBefore } = filter;
  const { words = [] } = filter;
  const waivers = knex('waivers')
    .select('*', knex.raw(`${STATUS} as current_status`, [now]))
    .where(inValues(knex, 'entity_ref', entityRefs))
    .as('waivers');
  return knex
    .queryBuilder()
    .from(waivers)
    .modify(query => {
      if (entityRef !== undefined) {
        query.where({ entity_ref: entityRef });
      }
      if (statuses.length > 0) {
        query.whereIn('current_status', [...statuses]);
      }
      if (controlId !== undefined) {
        query.where({ control_id: controlId });
      }
      if (practiceId !== undefined) {
        query.where({ practice_id: practiceId });
      }
      if (expiresBefore !== undefined) {
        query.where('expires_at', '<', expiresBefore);
      }
      havingWords(query, {
        words,
        columns: [
          'entity_ref',
          'owner',
          'requested_by',
          'control_id',
          'practice_id',
        ],
        titled: (entry, { practiceIds, controlIds }) =>
          entry
            .orWhere(inValues(knex, 'control_id', controlIds))
            .orWhere(whole =>
              whole
                .whereNull('control_id')
                .where(inValues(knex, 'practice_id', practiceIds)),
            ),
      });
    });
}

function positionOf(waiver: WaiverRecord, now: Date): LedgerPosition {
  const { id } = waiver;
  switch (waiverStatusAt(waiver, now)) {
    case 'requested':
      return { rank: 0, at: waiver.requestedAt, id };
    case 'active':
      return { rank: 1, at: waiver.expiresAt, id };
    default:
      return { rank: 2, at: waiver.endedAt ?? waiver.expiresAt, id };
  }
}
