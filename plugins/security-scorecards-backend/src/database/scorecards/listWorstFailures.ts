import {
  SEVERITIES,
  type WorstFailure,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';

interface Row {
  entity_ref: string;
  control_id: string;
  practice_id: string;
  severity_rank: number;
  failing_resources: number;
}

/** The own failing controls of entities by ref, most severe first, no more than `limit` of each. @internal */
export async function listWorstFailures(
  knex: Knex,
  options: { entityRefs: readonly string[]; limit: number },
): Promise<Map<string, WorstFailure[]>> {
  const { entityRefs, limit } = options;
  const placed = knex('scorecard_controls')
    .join('scorecards', 'scorecards.entity_id', 'scorecard_controls.entity_id')
    .where(inValues(knex, 'scorecards.entity_ref', entityRefs))
    .where({
      'scorecard_controls.status': 'fail',
      'scorecard_controls.inherited': false,
    })
    .select(
      'scorecards.entity_ref',
      'control_id',
      'practice_id',
      'severity_rank',
      'scorecard_controls.failing_resources',
      knex.raw(
        `row_number() over (
           partition by scorecard_controls.entity_id
           order by severity_rank, scorecard_controls.failing_resources desc, control_id
         ) as place`,
      ),
    )
    .as('placed');
  const rows: Row[] = await knex(placed)
    .where('place', '<=', limit)
    .orderBy(['entity_ref', 'place']);
  const failures = new Map<string, WorstFailure[]>();
  for (const row of rows) {
    const ofEntity = failures.get(row.entity_ref) ?? [];
    ofEntity.push({
      control: row.control_id,
      practice: row.practice_id,
      severity: SEVERITIES[row.severity_rank],
      resources: row.failing_resources,
    });
    failures.set(row.entity_ref, ofEntity);
  }
  return failures;
}
