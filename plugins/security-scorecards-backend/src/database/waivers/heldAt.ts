import type { Knex } from 'knex';

/** Restricts a query of waivers to those that held at a time. */
export function heldAt(query: Knex.QueryBuilder, at: string): void {
  query
    .where('waivers.activated_at', '<=', at)
    .where('waivers.expires_at', '>', at)
    .where(held =>
      held
        .where('waivers.status', 'active')
        .orWhere('waivers.ended_at', '>', at),
    );
}
