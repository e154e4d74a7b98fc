import {
  insertTransitions,
  type Transition,
} from 'backstage-plugin-security-scorecards-backend/src/database/evidence/insertTransitions';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { transitionsOf, type TransitionSize } from './TransitionSize';

/** As many as the evidence store writes at once. */
const BATCH = 5_000;
const WEEK = 7 * 24 * 3_600_000;
const DAY = WEEK / 7;

/**
 * Writes changes of status through the product's own statement, evenly over the weeks and over the evidence, a batch in memory at a
 * time. Returns their number.
 */
export async function insertYear(
  database: Knex,
  size: TransitionSize,
  startsAt: number,
): Promise<number> {
  const controlIds = defaultCatalogue()
    .controls.filter(
      ({ source, resourceTypes }) =>
        source === 'security-hub' && resourceTypes.includes('AWS::S3::Bucket'),
    )
    .slice(0, size.controls)
    .map(control => control.id);
  const total = transitionsOf(size);
  const resources = size.entities * size.resources;
  for (let start = 0; start < total; start += BATCH) {
    const at = startsAt + (start / total) * size.weeks * WEEK;
    const count = Math.min(BATCH, total - start);
    await database.transaction(tx =>
      insertTransitions(tx, {
        source: 'security-hub',
        at: new Date(at).toISOString(),
        runId: 1 + Math.floor(start / BATCH),
        transitions: Array.from({ length: count }, (_, index) =>
          transitionOf(start + index, { at, resources, controlIds }),
        ),
      }),
    );
  }
  return total;
}

function transitionOf(
  index: number,
  options: { at: number; resources: number; controlIds: readonly string[] },
): Transition {
  const { at, resources, controlIds } = options;
  const place = scatter(index);
  const resource = place % resources;
  const fails = index % 2 === 0;
  const accounts = 20;
  return {
    resourceKey: resource + 1,
    controlId: controlIds[Math.floor(place / resources) % controlIds.length],
    region: 'eu-west-1',
    accountId: String(600_000_000_000 + (resource % accounts)),
    from: {
      status: fails ? 'pass' : 'fail',
      suppressed: false,
      firstObservedAt: new Date(at - 30 * DAY).toISOString(),
      observedAt: new Date(at - DAY / 2).toISOString(),
    },
    to: { status: fails ? 'fail' : 'pass', suppressed: false },
    cause: 'observed',
  };
}

/** Spreads the numbers from 0 over 32 bits, the same at each run (the finalizer of MurmurHash3). */
function scatter(index: number): number {
  let hash = index;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
