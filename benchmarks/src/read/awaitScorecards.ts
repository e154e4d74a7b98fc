import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';

const POLL_MS = 2_000;

/** Waits until all entities of the catalog have scorecards that are up to date. Throws an Error when that takes too long. */
export async function awaitScorecards(
  database: Knex,
  options: { entities: number; timeoutMs: number },
): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    const [{ all, due }]: { all: string; due: string }[] = await database(
      'entities',
    ).select(
      database.raw('count(*) as ??', ['all']),
      database.raw(
        'count(*) filter (where dirty > 0 or evaluated_at is null) as due',
      ),
    );
    if (Number(all) >= options.entities && Number(due) === 0) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`${due} of ${all} entities have no scorecard in time`);
    }
    process.stderr.write(`${all} entities, ${due} due\n`);
    await sleep(POLL_MS);
  }
}
