import type { Knex } from 'knex';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { SweepResult } from '../../evidence/SweepResult';
import type { Visit } from '../../evidence/Visit';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { renewLease } from '../targets/renewLease';
import { preferIndexLookups } from '../preferIndexLookups';
import { retryOnConflict } from '../retryOnConflict';
import { insertTransitions } from './insertTransitions';
import { markResourcesDirty } from './markResourcesDirty';
import { readOwnedResources } from './readOwnedResources';
import { readPlaces } from './readPlaces';
import { readSweepPage } from './readSweepPage';
import { removeResources } from './removeResources';
import { retireEvidence } from './retireEvidence';
import { retiredTransition } from './retiredTransition';

/** Circumstances of a sweep. */
export interface SweepOptions {
  visit: Visit;
  coverage: readonly CoverageEntry[];
  signal: AbortSignal;
  clock: () => Date;
  pageSize: number;
}

/**
 * Retires what a complete full pass has not seen, page by page, each page in its own transaction.
 *
 * A resource is removed when the pass saw neither it nor evidence on it, the target is the one that brought it into the
 * inventory, its account and region were read completely, and no evidence of any source on it is left.
 */
export async function sweepTarget(
  knex: Knex,
  options: SweepOptions,
): Promise<SweepResult> {
  const covered = new Set(
    options.coverage
      .filter(entry => entry.status === 'succeeded')
      .map(entry => placeKey(entry.accountId, entry.region)),
  );
  const isCovered = (row: { account_id: string; region: string }) =>
    covered.has(placeKey(row.account_id, row.region));
  const retired = await sweepEvidence(knex, options, isCovered);
  const removed = await sweepInventory(knex, options, isCovered);
  return {
    retired: retired.retired,
    removedResources: retired.removedResources + removed,
  };
}

type Covered = (row: { account_id: string; region: string }) => boolean;

async function sweepEvidence(
  knex: Knex,
  options: SweepOptions,
  isCovered: Covered,
): Promise<SweepResult> {
  const { visit, signal } = options;
  const result: SweepResult = { retired: 0, removedResources: 0 };
  let after: number | undefined = 0;
  while (after !== undefined) {
    signal.throwIfAborted();
    const page = await readSweepPage(knex, {
      targetKey: visit.targetKey,
      afterResource: after,
      limit: options.pageSize,
    });
    const unseen = page.ids.filter(id => !visit.seenEvidence.has(id));
    const gone =
      unseen.length === 0
        ? []
        : (await readPlaces(knex, unseen)).filter(isCovered);
    if (gone.length > 0) {
      const part = await retryOnConflict(() =>
        retire(
          knex,
          options,
          gone.map(({ id }) => id),
        ),
      );
      result.retired += part.retired;
      result.removedResources += part.removedResources;
    }
    after = page.next;
    await yieldToEventLoop();
  }
  return result;
}

async function retire(
  knex: Knex,
  options: SweepOptions,
  ids: readonly number[],
): Promise<SweepResult> {
  const { visit } = options;
  const now = options.clock().toISOString();
  return knex.transaction(async tx => {
    await preferIndexLookups(tx);
    const rows = await retireEvidence(tx, ids, {
      before: visit.passStartedAt,
    });
    const keys = [...new Set(rows.map(row => row.resource_key))];
    await markResourcesDirty(tx, keys);
    const removed = await removeResources(tx, {
      keys: await ownedBy(tx, {
        keys: keys.filter(key => !visit.seenResources.has(key)),
        targetKey: visit.targetKey,
      }),
      now,
    });
    await insertTransitions(tx, {
      transitions: rows.map(row =>
        retiredTransition(
          row,
          removed.has(row.resource_key) ? 'resource-removed' : 'retired',
        ),
      ),
      source: visit.source,
      at: now,
      runId: visit.runId,
    });
    await renewLease(tx, { visit, now, grown: -rows.length });
    return { retired: rows.length, removedResources: removed.size };
  });
}

// Resources that another target brought are that target's to remove.
async function ownedBy(
  tx: Knex.Transaction,
  options: { keys: readonly number[]; targetKey: number },
): Promise<number[]> {
  const owned: number[] = [];
  const chunkSize = 500;
  for (let start = 0; start < options.keys.length; start += chunkSize) {
    const ids: { id: number }[] = await tx('resources')
      .select('id')
      .whereIn('id', options.keys.slice(start, start + chunkSize))
      .where({ target_key: options.targetKey });
    owned.push(...ids.map(row => row.id));
  }
  return owned;
}

async function sweepInventory(
  knex: Knex,
  options: SweepOptions,
  isCovered: Covered,
): Promise<number> {
  const { visit, signal, pageSize } = options;
  let removed = 0;
  let after = 0;
  for (;;) {
    signal.throwIfAborted();
    const page = await readOwnedResources(knex, {
      targetKey: visit.targetKey,
      seenBefore: visit.passStartedAt,
      after,
      limit: pageSize,
    });
    const gone = page
      .filter(row => !visit.seenResources.has(row.id) && isCovered(row))
      .map(row => row.id);
    if (gone.length > 0) {
      const now = options.clock().toISOString();
      const part = await retryOnConflict(() =>
        knex.transaction(async tx => {
          await preferIndexLookups(tx);
          await renewLease(tx, { visit, now });
          return removeResources(tx, { keys: gone, now });
        }),
      );
      removed += part.size;
    }
    if (page.length < pageSize) {
      return removed;
    }
    after = page[page.length - 1].id;
    await yieldToEventLoop();
  }
}

function placeKey(accountId: string, region: string): string {
  return `${accountId}/${region}`;
}
