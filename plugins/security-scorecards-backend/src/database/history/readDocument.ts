import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Knex } from 'knex';

const expand = promisify(inflate);

/** A stored JSON document; undefined when there is none of that key. @internal */
export async function readDocument(
  knex: Knex,
  key: number,
): Promise<string | undefined> {
  const row: { content: Buffer } | undefined = await knex('history_documents')
    .where({ id: key })
    .first('content');
  return row && (await expand(row.content)).toString('utf8');
}
