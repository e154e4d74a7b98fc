import {
  DOMAIN_IDS,
  type Grade,
} from 'backstage-plugin-security-scorecards-common';
import type { DomainPoint, ScorePoint } from './ScorePoint';

/** A row of `score_points` without its keys. @internal */
export interface ScorePointRow {
  day: number;
  score: number | null;
  low: number;
  high: number;
  coverage: number;
  grade: string | null;
  risk: number | string;
  failing_critical: number;
  failing_high: number;
  failing_medium: number;
  failing_low: number;
  failing_resources: number;
  domains: string;
  catalogue_key: number;
  input_hash: Buffer;
}

/** Columns of {@link ScorePointRow}. @internal */
export const SCORE_POINT_COLUMNS = [
  'day',
  'score',
  'low',
  'high',
  'coverage',
  'grade',
  'risk',
  'failing_critical',
  'failing_high',
  'failing_medium',
  'failing_low',
  'failing_resources',
  'domains',
  'catalogue_key',
  'input_hash',
] as const satisfies readonly (keyof ScorePointRow)[];

/** The row of a point: whole numbers, which take few bytes. @internal */
export function toScorePointRow(point: ScorePoint): ScorePointRow {
  const { score, failingControls } = point;
  return {
    day: point.day,
    score: score.value === undefined ? null : scaled(score.value, 10),
    low: scaled(score.low, 10),
    high: scaled(score.high, 10),
    coverage: scaled(score.coverage, 1000),
    grade: point.grade ?? null,
    risk: scaled(point.risk, 10),
    failing_critical: failingControls.critical,
    failing_high: failingControls.high,
    failing_medium: failingControls.medium,
    failing_low: failingControls.low,
    failing_resources: point.failingResources,
    domains: packDomains(point.domains),
    catalogue_key: point.catalogueKey,
    input_hash: Buffer.from(point.inputHash, 'hex'),
  };
}

/** The point of a row. @internal */
export function fromScorePointRow(row: ScorePointRow): ScorePoint {
  return {
    day: row.day,
    score: {
      ...(row.score !== null && { value: row.score / 10 }),
      low: row.low / 10,
      high: row.high / 10,
      coverage: row.coverage / 1000,
    },
    // Written by this package only, from a checked value.
    grade: (row.grade ?? undefined) as Grade | undefined,
    risk: Number(row.risk) / 10,
    failingControls: {
      critical: row.failing_critical,
      high: row.failing_high,
      medium: row.failing_medium,
      low: row.failing_low,
    },
    failingResources: row.failing_resources,
    domains: unpackDomains(row.domains),
    catalogueKey: row.catalogue_key,
    inputHash: row.input_hash.toString('hex'),
  };
}

/** Whether two rows tell the same figures; the day and the hash of the inputs are no figures. @internal */
export function sameFigures(a: ScorePointRow, b: ScorePointRow): boolean {
  return SCORE_POINT_COLUMNS.every(
    column =>
      column === 'day' ||
      column === 'input_hash' ||
      String(a[column]) === String(b[column]),
  );
}

function scaled(value: number, scale: number): number {
  return Math.round(value * scale);
}

// `778,950,3;;…`: one place for each domain in the order of DOMAIN_IDS, empty for one that is switched off.
function packDomains(domains: readonly DomainPoint[]): string {
  return DOMAIN_IDS.map(id => {
    const domain = domains.find(item => item.id === id);
    if (!domain) {
      return '';
    }
    const value = domain.value === undefined ? '' : scaled(domain.value, 10);
    return [value, scaled(domain.coverage, 1000), domain.failing].join(',');
  }).join(';');
}

function unpackDomains(text: string): DomainPoint[] {
  const places = text.split(';');
  return DOMAIN_IDS.flatMap((id, index) => {
    const place = places[index];
    if (!place) {
      return [];
    }
    const [value, coverage, failing] = place.split(',');
    return [
      {
        id,
        ...(value !== '' && { value: Number(value) / 10 }),
        coverage: Number(coverage) / 1000,
        failing: Number(failing),
      },
    ];
  });
}
