import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { parseTags } from '../parseTags';

/** The current tags of resources by their key; tags of the past are not kept. @internal */
export async function listTags(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<Map<number, Record<string, string>>> {
  if (resourceKeys.length === 0) {
    return new Map();
  }
  const rows: {
    id: number;
    tags: Record<string, string> | string | null;
  }[] = await knex('resources')
    .select('id', 'tags')
    .where(inValues(knex, 'id', resourceKeys));
  return new Map(rows.map(row => [row.id, parseTags(row.tags) ?? {}]));
}
