import type { Knex } from 'knex';
import { listAcrossRollupsAt } from './listAcrossRollupsAt';

/** Refs of all entities that an entity's resources counted for at a time, itself included. @internal */
export async function listWholesAt(
  knex: Knex,
  options: { entityRef: string; at: string },
): Promise<string[]> {
  return listAcrossRollupsAt(knex, { ...options, refIs: 'part' });
}
