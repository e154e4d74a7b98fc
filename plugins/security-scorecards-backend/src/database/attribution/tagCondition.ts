import type { Knex } from 'knex';
import { isPostgres } from '../rowSource';

/** Values that every JSON text holds in the same spelling. */
const WRITTEN_AS_IS = /^[A-Za-z0-9 _.:=+@-]*$/;

/** Condition on `resources` that a tag is there, with that value where one is given. Case counts. @internal */
export function tagCondition(
  knex: Knex,
  key: string,
  value: string | undefined,
): [string, string[]] {
  if (isPostgres(knex)) {
    return value === undefined
      ? ['jsonb_exists(resources.tags, ?)', [key]]
      : ['resources.tags @> ?::jsonb', [JSON.stringify({ [key]: value })]];
  }
  if (value === undefined) {
    return [
      'exists (select 1 from json_each(resources.tags) where key = ?)',
      [key],
    ];
  }
  const condition =
    'exists (select 1 from json_each(resources.tags) where key = ? and value = ?)';
  // SQLite has no index on tags: it reads all, and looks into the text before it takes the JSON apart.
  return WRITTEN_AS_IS.test(value)
    ? [
        `(instr(resources.tags, ?) > 0 and ${condition})`,
        [`"${value}"`, key, value],
      ]
    : [condition, [key, value]];
}

/** Condition on `resources` that a tag has a value, which is given in lower case. @internal */
export function lowerTagCondition(
  knex: Knex,
  key: string,
  value: string,
): [string, string[]] {
  return isPostgres(knex)
    ? ['lower(resources.tags ->> ?) = ?', [key, value]]
    : [
        'exists (select 1 from json_each(resources.tags) where key = ? and lower(value) = ?)',
        [key, value],
      ];
}

/** Text for a `like` with `!` as its escape. @internal */
export function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
