import type { Knex } from 'knex';
import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';
import { rowSource } from '../rowSource';

// One broken estate must not fill the page; the first problems tell enough.
const LIMIT = 200;

/** Replaces all problems of one origin. */
export async function replaceProblems(
  tx: Knex.Transaction,
  options: {
    /** `provider:<id>` or `target:<id>`. */
    origin: string;
    problems: readonly CollectionProblem[];
    now: string;
  },
): Promise<void> {
  const { origin, problems, now } = options;
  await tx('collection_problems').where({ origin }).delete();
  if (problems.length === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { place: 'text', message: 'text', mend: 'text' },
    rows: problems
      .slice(0, LIMIT)
      .map(problem => [problem.place, problem.message, problem.mend]),
  });
  await tx.raw(
    `INSERT INTO collection_problems (origin, place, message, mend, observed_at)
     SELECT ?, k.place, k.message, k.mend, ? FROM ? WHERE true`,
    [origin, now, source],
  );
}
