import {
  SEVERITIES,
  type ControlFigure,
  type ParityStanding,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { syncRows } from './syncRows';

/** The worse, the higher. @internal */
export const PARITY_RANKS: Record<ParityStanding, number> = {
  fail: 3,
  unknown: 2,
  pass: 1,
};

/** The standing of a rank. @internal */
export function standingOfRank(rank: number): ParityStanding {
  if (rank === PARITY_RANKS.fail) return 'fail';
  return rank === PARITY_RANKS.unknown ? 'unknown' : 'pass';
}

/** Brings the controls of scorecards in line with what was computed. @internal */
export async function writeScorecardControls(
  transaction: Knex.Transaction,
  records: readonly { entityId: number; controls: readonly ControlFigure[] }[],
): Promise<void> {
  await syncRows(transaction, {
    table: 'scorecard_controls',
    key: ['entity_id', 'control_id', 'inherited'],
    columns: {
      entity_id: 'integer',
      control_id: 'text',
      inherited: 'boolean',
      practice_id: 'text',
      source: 'text',
      severity_rank: 'integer',
      status: 'text',
      failing_resources: 'integer',
      score_gain: 'double',
      risk_removed: 'double',
      parity: 'integer',
    },
    entityIds: records.map(record => record.entityId),
    rows: records.flatMap(({ entityId, controls }) =>
      controls.map(control => rowOf(entityId, control)),
    ),
  });
}

function rowOf(entityId: number, control: ControlFigure): unknown[] {
  return [
    entityId,
    control.controlId,
    control.inherited,
    control.practiceId,
    control.source,
    SEVERITIES.indexOf(control.severity),
    control.status,
    control.failingResources,
    control.scoreGain,
    control.riskRemoved,
    control.parity && PARITY_RANKS[control.parity],
  ];
}
