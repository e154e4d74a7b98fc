import type { Knex } from 'knex';
import type { StateKey } from './readState';

/** Writes a note, or removes it when the value is undefined. @internal */
export async function writeState(
  knex: Knex,
  key: StateKey,
  value: string | undefined,
): Promise<void> {
  if (value === undefined) {
    await knex('pipeline_state').where({ key }).delete();
    return;
  }
  await knex('pipeline_state')
    .insert({ key, value })
    .onConflict('key')
    .merge(['value']);
}
