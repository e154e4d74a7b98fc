import type { Knex } from 'knex';
import { isPostgres } from '../rowSource';

/** A statement as it was sent. */
export interface SentStatement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** The plan that the database makes for a statement, as text. */
export async function explain(
  knex: Knex,
  { sql, bindings }: SentStatement,
): Promise<string> {
  const answer: unknown = await knex.raw(
    `${isPostgres(knex) ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'} ${sql.replace(
      /\$\d+/g,
      '?',
    )}`,
    bindings,
  );
  return JSON.stringify(answer);
}
