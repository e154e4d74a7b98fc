import type { Knex } from 'knex';
import { isPostgres } from '../rowSource';

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
  return value === undefined
    ? [onSqlite(''), [key]]
    : // The index is on the value in lower case.
      [
        onSqlite('and lower(value) = lower(?) and value = ?'),
        [key, value, value],
      ];
}

/** Condition on `resources` that a tag has a value, which is given in lower case. @internal */
export function lowerTagCondition(
  knex: Knex,
  key: string,
  value: string,
): [string, string[]] {
  return isPostgres(knex)
    ? ['lower(resources.tags ->> ?) = ?', [key, value]]
    : [onSqlite('and lower(value) = ?'), [key, value]];
}

function onSqlite(ofValue: string): string {
  return `resources.id in (select resource_key from resource_tags where key = ? ${ofValue})`;
}

/** Text for a `like` with `!` as its escape. @internal */
export function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
