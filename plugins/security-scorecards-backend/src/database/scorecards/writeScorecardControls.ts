import {
  SEVERITIES,
  type ControlFigure,
  type ParityStanding,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { isPostgres, rowSource } from '../rowSource';

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

const KEY = ['entity_id', 'control_id', 'inherited'];
const FIGURES = [
  'practice_id',
  'source',
  'severity_rank',
  'status',
  'failing_resources',
  'score_gain',
  'risk_removed',
  'parity',
];
const COLUMNS = [...KEY, ...FIGURES].join(', ');

/** Brings the controls of scorecards in line with what was computed; rows that stay the same are not written. @internal */
export async function writeScorecardControls(
  transaction: Knex.Transaction,
  records: readonly { entityId: number; controls: readonly ControlFigure[] }[],
): Promise<void> {
  const given = () =>
    rowSource({
      knex: transaction,
      alias: 'given',
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
      rows: records.flatMap(({ entityId, controls }) =>
        controls.map(control => rowOf(entityId, control)),
      ),
    });
  await transaction('scorecard_controls')
    .where(
      inValues(
        transaction,
        'entity_id',
        records.map(record => record.entityId),
      ),
    )
    // Not a correlated `not exists`: SQLite would go through all given rows for each stored one.
    .whereRaw(`(${KEY.join(', ')}) not in (select ${KEY.join(', ')} from ?)`, [
      given(),
    ])
    .delete();
  const differs = isPostgres(transaction) ? 'is distinct from' : 'is not';
  await transaction.raw(
    `insert into scorecard_controls (${COLUMNS}) select ${COLUMNS} from ? where true
     on conflict (${KEY.join(', ')}) do update set
     ${FIGURES.map(column => `${column} = excluded.${column}`).join(', ')}
     where ${FIGURES.map(
       column => `scorecard_controls.${column} ${differs} excluded.${column}`,
     ).join(' or ')}`,
    [given()],
  );
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
