import type { Knex } from 'knex';
import { listAcrossRollupsAt } from './listAcrossRollupsAt';

/** Refs of all entities whose resources counted for an entity at a time, itself included. @internal */
export async function listMembersAt(
  knex: Knex,
  options: { entityRef: string; at: string },
): Promise<string[]> {
  return listAcrossRollupsAt(knex, { ...options, refIs: 'whole' });
}
