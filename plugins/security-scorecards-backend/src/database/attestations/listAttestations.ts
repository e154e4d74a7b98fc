import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import type { AttestationFilter } from '../../attestations/AttestationStore';
import { attestationStatusAt } from '../../attestations/attestationStatusAt';
import type { LedgerPosition } from '../../governance/LedgerPosition';
import { havingWords } from '../ledger/havingWords';
import { inLedgerOrder } from '../ledger/inLedgerOrder';
import { inValues } from '../inValues';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** What those of the whole organisation are found by. */
const OF_ALL = ['organisation', 'organization'];
const STATUS = `case when status = 'current' and expires_at <= ? then 'expired' else status end`;
const RANK = `case current_status when 'current' then 0 else 1 end`;
const AT = `case current_status when 'current' then expires_at else coalesce(ended_at, expires_at) end`;

/** One page of the attestations of some entities and of the organisation, and the number of all that match. @internal */
export async function listAttestations(
  knex: Knex,
  options: {
    filter: AttestationFilter;
    entityRefs: readonly string[];
    now: string;
    limit: number;
    after?: LedgerPosition;
  },
): Promise<{
  items: { entry: AttestationEntry; position: LedgerPosition }[];
  totalItems: number;
}> {
  const { now, limit, after } = options;
  const rows: AttestationRow[] = await inLedgerOrder(
    matching(knex, options).select('*').limit(limit),
    { rank: RANK, at: AT, overRank: 1 },
    after,
  );
  const [{ total }]: { total: number | string }[] = await matching(
    knex,
    options,
  ).count({ total: '*' });
  return {
    items: rows.map(row => {
      const entry = fromAttestationRow(row);
      return { entry, position: positionOf(entry, new Date(now)) };
    }),
    totalItems: Number(total),
  };
}

function matching(
  knex: Knex,
  options: {
    filter: AttestationFilter;
    entityRefs: readonly string[];
    now: string;
  },
): Knex.QueryBuilder {
  const { filter, entityRefs, now } = options;
  const { entityRef, statuses, level, practiceId, expiresBefore } = filter;
  const { words = [] } = filter;
  const attestations = knex('attestations')
    .select('*', knex.raw(`${STATUS} as current_status`, [now]))
    .where(readable => {
      readable.whereNull('entity_ref');
      if (entityRefs.length > 0) {
        readable.orWhere(inValues(knex, 'entity_ref', entityRefs));
      }
    })
    .as('attestations');
  return knex
    .queryBuilder()
    .from(attestations)
    .modify(query => {
      if (entityRef !== undefined) {
        query.where({ entity_ref: entityRef });
      }
      if (statuses.length > 0) {
        query.whereIn('current_status', [...statuses]);
      }
      if (level === 'organization') {
        query.whereNull('entity_ref');
      } else if (level === 'entity') {
        query.whereNotNull('entity_ref');
      }
      if (practiceId !== undefined) {
        query.where({ practice_id: practiceId });
      }
      if (expiresBefore !== undefined) {
        query.where('expires_at', '<', expiresBefore);
      }
      havingWords(query, {
        words,
        columns: ['entity_ref', 'attested_by', 'practice_id'],
        titled: (entry, { word, practiceIds }) => {
          entry.orWhere(inValues(knex, 'practice_id', practiceIds));
          if (OF_ALL.some(name => name.includes(word))) {
            entry.orWhereNull('entity_ref');
          }
        },
      });
    });
}

function positionOf(entry: AttestationEntry, now: Date): LedgerPosition {
  return attestationStatusAt(entry, now) === 'current'
    ? { rank: 0, at: entry.expiresAt, id: entry.id }
    : { rank: 1, at: entry.endedAt ?? entry.expiresAt, id: entry.id };
}
