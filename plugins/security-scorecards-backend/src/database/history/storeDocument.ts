import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Knex } from 'knex';

const compress = promisify(deflate);

/** Stores a JSON document once for each content and returns its key. @internal */
export async function storeDocument(knex: Knex, json: string): Promise<number> {
  const hash = createHash('sha256').update(json).digest('hex');
  const find = async (): Promise<number | undefined> => {
    const row: { id: number } | undefined = await knex('history_documents')
      .where({ hash })
      .first('id');
    return row?.id;
  };
  const known = await find();
  if (known !== undefined) {
    return known;
  }
  await knex('history_documents')
    .insert({ hash, content: await compress(json) })
    .onConflict('hash')
    .ignore();
  const stored = await find();
  if (stored === undefined) {
    throw new Error(`The document ${hash} was not stored`);
  }
  return stored;
}
