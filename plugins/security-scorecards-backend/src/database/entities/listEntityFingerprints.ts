import type { Knex } from 'knex';

/** Id and fingerprint of every entity, by ref. Some hundred bytes for each. @internal */
export async function listEntityFingerprints(
  knex: Knex,
): Promise<Map<string, { id: number; fingerprint: string }>> {
  const rows: { id: number; entity_ref: string; fingerprint: string }[] =
    await knex('entities').select('id', 'entity_ref', 'fingerprint');
  return new Map(
    rows.map(row => [
      row.entity_ref,
      { id: row.id, fingerprint: row.fingerprint },
    ]),
  );
}
