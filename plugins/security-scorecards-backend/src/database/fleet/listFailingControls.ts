import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { matchingScorecards } from '../scorecards/matchingScorecards';

/** A control that fails in some entities, with the sums over them. @internal */
export interface FailingControl {
  controlId: string;
  practiceId: string;
  source: EvidenceSource;
  /** 0 is critical. */
  severityRank: number;
  entities: number;
  resources: number;
  scoreGain: number;
  riskRemoved: number;
}

interface FailingRow {
  control_id: string;
  practice_id: string;
  source: EvidenceSource;
  severity_rank: number;
  entities: number | string;
  resources: number | string;
  score_gain: number;
  risk_removed: number;
}

/** All controls that fail on the entities' own resources; as many as the catalogue has at most. @internal */
export async function listFailingControls(
  knex: Knex,
  filter: FleetFilter,
): Promise<FailingControl[]> {
  const rows: FailingRow[] = await knex('scorecard_controls')
    .whereIn(
      'entity_id',
      matchingScorecards(knex, filter).select('scorecards.entity_id'),
    )
    .where({ status: 'fail', inherited: false })
    .groupBy('control_id')
    .select(
      'control_id',
      knex.raw(
        `min(practice_id) as practice_id, min(source) as source, min(severity_rank) as severity_rank,
         count(*) as entities, sum(failing_resources) as resources, sum(score_gain) as score_gain, sum(risk_removed) as risk_removed`,
      ),
    )
    .orderBy('control_id');
  return rows.map(row => ({
    controlId: row.control_id,
    practiceId: row.practice_id,
    source: row.source,
    severityRank: row.severity_rank,
    entities: Number(row.entities),
    resources: Number(row.resources),
    scoreGain: row.score_gain,
    riskRemoved: row.risk_removed,
  }));
}
