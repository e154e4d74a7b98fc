import type { ScorecardAggregate } from 'backstage-plugin-security-scorecards-common';

const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

const GRADE_COLUMNS = GRADES.map(
  grade =>
    `sum(case when grade = '${grade}' then 1 else 0 end) as grade_${grade.toLocaleLowerCase(
      'en-US',
    )}`,
);
const SEVERITY_COLUMNS = SEVERITIES.map(
  severity => `sum(failing_${severity}) as failing_${severity}`,
);

/** Select list of the sums over scorecards that {@link toAggregate} reads. @internal */
export const AGGREGATE_COLUMNS = [
  'count(*) as entities',
  'avg(score) as mean_score',
  'min(score) as worst_score',
  'sum(risk) as risk',
  'min(oldest_evidence_at) as oldest_evidence_at',
  ...GRADE_COLUMNS,
  ...SEVERITY_COLUMNS,
].join(', ');

type Sum = number | string | null;

/** What {@link AGGREGATE_COLUMNS} selects. PostgreSQL writes large sums as text. @internal */
export type AggregateRow = {
  entities: Sum;
  mean_score: Sum;
  worst_score: Sum;
  risk: Sum;
  oldest_evidence_at: string | null;
  grade_a: Sum;
  grade_b: Sum;
  grade_c: Sum;
  grade_d: Sum;
  grade_e: Sum;
  failing_critical: Sum;
  failing_high: Sum;
  failing_medium: Sum;
  failing_low: Sum;
};

/** The sums as the API gives them. @internal */
export function toAggregate(row: AggregateRow): ScorecardAggregate {
  const entities = Number(row.entities);
  const grades = {
    A: Number(row.grade_a),
    B: Number(row.grade_b),
    C: Number(row.grade_c),
    D: Number(row.grade_d),
    E: Number(row.grade_e),
  };
  const graded = Object.values(grades).reduce((sum, count) => sum + count, 0);
  return {
    entities,
    meanScore: optional(row.mean_score),
    worstScore: optional(row.worst_score),
    grades: { ...grades, none: entities - graded },
    failingControls: {
      critical: Number(row.failing_critical),
      high: Number(row.failing_high),
      medium: Number(row.failing_medium),
      low: Number(row.failing_low),
    },
    risk: oneDecimal(Number(row.risk)),
    oldestEvidenceAt: row.oldest_evidence_at ?? undefined,
  };
}

function optional(value: Sum): number | undefined {
  return value === null ? undefined : oneDecimal(Number(value));
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
