import { evidenceFingerprint } from 'backstage-plugin-security-scorecards-backend/src/evidence/evidenceFingerprint';
import { evidenceAt, type SyntheticPass } from '../data/evidenceAt';

/** Columns of the evidence table that a row brings; the floor writes them all. */
export const FLOOR_COLUMNS = [
  'resource_key',
  'source',
  'control_id',
  'region',
  'target_key',
  'account_id',
  'status',
  'reason',
  'suppressed',
  'external_id',
  'first_observed_at',
  'observed_at',
  'stored_at',
  'fingerprint',
] as const;

/** A column of {@link FLOOR_COLUMNS}. */
export type FloorColumn = (typeof FLOOR_COLUMNS)[number];

/** Columns of the natural key. */
export const FLOOR_KEY: readonly FloorColumn[] = [
  'resource_key',
  'source',
  'control_id',
  'region',
];

/** Values of {@link FLOOR_COLUMNS}. Resources are there already and their keys are known: their numbers from 1. */
export type FloorRow = (string | number | boolean | null)[];

/** Position of the fingerprint in a {@link FloorRow}. */
export const FINGERPRINT = FLOOR_COLUMNS.indexOf('fingerprint');

const STORED_AT = '2026-11-22T00:00:00.000Z';

/** Row of a pass at a position. */
export function floorRow(position: number, pass: SyntheticPass): FloorRow {
  const { number, evidence } = evidenceAt(position, pass);
  return [
    number + 1,
    evidence.source,
    evidence.controlId,
    evidence.region,
    1,
    evidence.accountId,
    evidence.status,
    evidence.reason ?? null,
    evidence.suppressed,
    evidence.externalId ?? null,
    evidence.firstObservedAt ?? null,
    evidence.observedAt,
    STORED_AT,
    evidenceFingerprint(evidence),
  ];
}

/** The rows of a pass in batches. */
export function* floorBatches(
  pass: SyntheticPass,
  size: number,
): Generator<FloorRow[]> {
  for (let start = 0; start < pass.rows; start += size) {
    const end = Math.min(pass.rows, start + size);
    const batch: FloorRow[] = [];
    for (let position = start; position < end; position++) {
      batch.push(floorRow(position, pass));
    }
    yield batch;
  }
}
