import { DatabaseEvidenceReader } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceReader';
import { DefaultEvaluationHistory } from 'backstage-plugin-security-scorecards-backend/src/history/DefaultEvaluationHistory';
import { EvaluationInputReader } from 'backstage-plugin-security-scorecards-backend/src/scorecards/evaluation/EvaluationInputReader';
import { ScorecardEvaluator } from 'backstage-plugin-security-scorecards-backend/src/scorecards/ScorecardEvaluator';
import {
  defaultCatalogue,
  DEFAULT_SCORING_SETTINGS,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { measure } from '../ingest/measurement/measure';
import type { Measurement } from '../ingest/measurement/Measurement';
import { quietLogger } from '../ingest/product/quietLogger';

const STALENESS_MS = 72 * 3_600_000;

/**
 * Computes the scorecards of all entities that are due.
 *
 * @param hoursLater - How far the clock is ahead; two hours make every scorecard due again
 */
export async function measureEvaluation(
  database: Knex,
  hoursLater: number,
): Promise<Measurement> {
  const clock = () => new Date(Date.now() + hoursLater * 3_600_000);
  const reader = DatabaseEvidenceReader.create({
    database,
    stalenessMs: STALENESS_MS,
    clock,
  });
  const evaluator = new ScorecardEvaluator({
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
  return measure(async () => {
    const { evaluated, written } = await evaluator.run({
      signal: new AbortController().signal,
    });
    return { rows: evaluated, written };
  });
}
