import { DatabaseEvidenceReader } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceReader';
import { DefaultEvaluationHistory } from 'backstage-plugin-security-scorecards-backend/src/history/DefaultEvaluationHistory';
import { EvaluationInputReader } from 'backstage-plugin-security-scorecards-backend/src/scorecards/evaluation/EvaluationInputReader';
import { ScorecardEvaluator } from 'backstage-plugin-security-scorecards-backend/src/scorecards/ScorecardEvaluator';
import {
  defaultCatalogue,
  DEFAULT_SCORING_SETTINGS,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { measure } from '../ingest/measurement/measure';
import type { Measurement } from '../ingest/measurement/Measurement';
import { quietLogger } from '../ingest/product/quietLogger';

const STALENESS_MS = 72 * 3_600_000;

/** Computes the scorecards of all entities that are due. */
export async function measureEvaluation(options: {
  database: DatabaseLocation;
  /** How far the clock is ahead; two hours make every scorecard due again. */
  hoursLater: number;
}): Promise<Measurement> {
  const database = openDatabase(options.database);
  try {
    const evaluator = createEvaluator(database, options.hoursLater);
    return await measure(async () => {
      const { evaluated, written } = await evaluator.run({
        signal: new AbortController().signal,
      });
      return { rows: evaluated, written };
    }, options.database);
  } finally {
    await database.destroy();
  }
}

function createEvaluator(
  database: Knex,
  hoursLater: number,
): ScorecardEvaluator {
  const clock = () => new Date(Date.now() + hoursLater * 3_600_000);
  const reader = DatabaseEvidenceReader.create({
    database,
    stalenessMs: STALENESS_MS,
    clock,
  });
  return new ScorecardEvaluator({
    database,
    reader,
    history: new DefaultEvaluationHistory({
      database,
      reader,
      catalogue: { current: defaultCatalogue() },
      settings: DEFAULT_SCORING_SETTINGS,
      clock,
    }),
    logger: quietLogger,
    clock,
    inputs: new EvaluationInputReader({
      database,
      reader,
      catalogue: { current: defaultCatalogue() },
      settings: DEFAULT_SCORING_SETTINGS,
      clock,
    }),
  });
}
