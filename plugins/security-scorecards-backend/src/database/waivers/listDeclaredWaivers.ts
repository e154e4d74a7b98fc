import type { LedgerOrigin } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { inValues } from '../inValues';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';

/** Waivers of code, of all entities or of some. @internal */
export async function listDeclaredWaivers(
  knex: Knex,
  options: {
    origin: Exclude<LedgerOrigin, 'api'>;
    entityRefs?: readonly string[];
  },
): Promise<WaiverRecord[]> {
  const { origin, entityRefs } = options;
  const rows: WaiverRow[] = await knex('waivers')
    .select('*')
    .where({ origin })
    .modify(query => {
      if (entityRefs) {
        query.where(inValues(knex, 'entity_ref', entityRefs));
      }
    });
  return rows.map(fromWaiverRow);
}
