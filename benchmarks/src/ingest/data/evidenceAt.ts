import type {
  EvidenceStatus,
  ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';

/** Which rows a pass brings. */
export interface SyntheticPass {
  /** Rows of evidence. */
  rows: number;
  /** Share of the rows whose status is not that of the first load, 0 to 1. */
  changedShare: number;
  /** By how many hours the source's times are later than in the first load. */
  hoursLater: number;
}

/** Rows of evidence on one resource. */
export const ROWS_PER_RESOURCE = 20;

const ACCOUNTS = 400;
const CONTROLS = 344;
const REGIONS = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2'];
const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T00:00:00.000Z');
// A prime greater than any size measured: its multiples visit each row once in an order without locality.
const STRIDE = 7_368_787;

/** Number of resources that so many rows are about. */
export function resourceCount(rows: number): number {
  return Math.ceil(rows / ROWS_PER_RESOURCE);
}

/** Resource by its number from 0. */
export function resourceAt(number: number): ResourceRecord {
  const key = hash(number, 1);
  return {
    resourceId: `arn:aws:sqs:${regionOf(number)}:${accountOf(
      number,
    )}:queue-${key.toString(36)}-${number}`,
    resourceType: 'AWS::SQS::Queue',
    accountId: accountOf(number),
    region: regionOf(number),
    tags: {
      service: `service-${number % 2_000}`,
      environment: key % 2 === 0 ? 'production' : 'staging',
      'cost-centre': String(1_000 + (key % 40)),
    },
  };
}

/**
 * The row that a pass brings at a position, with its resource. Positions run over all keys in an order in which
 * neighbours have nothing in common, as findings by time of creation have.
 */
export function evidenceAt(
  position: number,
  pass: SyntheticPass,
): {
  /** Number of the resource, from 0. */
  number: number;
  resource: ResourceRecord;
  evidence: CollectedEvidence;
} {
  const row = (position * STRIDE) % pass.rows;
  const number = Math.floor(row / ROWS_PER_RESOURCE);
  const slot = row % ROWS_PER_RESOURCE;
  const control = (number * 7 + slot * 17) % CONTROLS;
  const resource = resourceAt(number);
  const { resourceId, resourceType, accountId, region } = resource;
  const status = statusOf(row, pass);
  const firstObserved = START - (hash(row, 2) % 8_760) * HOUR;
  const observed =
    START + (hash(row, 3) % (12 * HOUR)) + pass.hoursLater * HOUR;
  return {
    number,
    resource,
    evidence: {
      source: 'security-hub',
      controlId: `Control.${control}`,
      resourceId,
      resourceType,
      accountId,
      region,
      status,
      reason: status === 'unknown' ? 'error' : undefined,
      suppressed: hash(row, 4) % 50 === 0,
      externalId: `arn:aws:securityhub:${region}:${accountId}:security-control/Control.${control}/finding/${row}`,
      firstObservedAt: new Date(firstObserved).toISOString(),
      observedAt: new Date(observed).toISOString(),
    },
  };
}

/** Whether the pass brings another status at this position than the first load. */
export function isChanged(position: number, pass: SyntheticPass): boolean {
  return isRowChanged((position * STRIDE) % pass.rows, pass);
}

function isRowChanged(row: number, pass: SyntheticPass): boolean {
  return hash(row, 5) % 1_000_000 < pass.changedShare * 1_000_000;
}

function statusOf(row: number, pass: SyntheticPass): EvidenceStatus {
  const share = hash(row, 6) % 100;
  const changed = isRowChanged(row, pass);
  if (share < 75) {
    return changed ? 'fail' : 'pass';
  }
  if (share < 95) {
    return changed ? 'pass' : 'fail';
  }
  return changed ? 'pass' : 'unknown';
}

/** Accounts and regions that rows can be about. */
export function places(): { accountId: string; region: string }[] {
  return Array.from({ length: ACCOUNTS }, (_, index) =>
    REGIONS.map(region => ({ accountId: accountOf(index), region })),
  ).flat();
}

function accountOf(resource: number): string {
  return String(600_000_000_000 + (resource % ACCOUNTS) * 7_013_009);
}

function regionOf(resource: number): string {
  return REGIONS[hash(resource, 7) % REGIONS.length];
}

// Finaliser of a 32-bit hash: the same number gives the same row on every machine.
function hash(number: number, salt: number): number {
  let value = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}
