import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { insertTransitions } from '../evidence/insertTransitions';
import { markResourcesDirty } from '../evidence/markResourcesDirty';
import { removeResources } from '../evidence/removeResources';
import { retireEvidence } from '../evidence/retireEvidence';
import { retiredTransition } from '../evidence/retiredTransition';
import { retryOnConflict } from '../retryOnConflict';
import { recordDisabledChanges } from '../controls/recordDisabledChanges';
import { shrinkTargets } from '../targets/shrinkTargets';

const PAGE_SIZE = 2_000;

interface Place {
  source: EvidenceSource;
  account_id: string;
  region: string;
}

interface AbandonedRow {
  id: number;
  resource_key: number;
  target_key: number;
}

/** Retires the evidence of places that were not read completely since, and forgets their coverage. */
export async function retireAbandoned(
  knex: Knex,
  options: { before: string; signal: AbortSignal; clock: () => Date },
): Promise<number> {
  const places: Place[] = await knex('source_coverage')
    .select('source', 'account_id', 'region')
    .whereRaw('COALESCE(observed_at, changed_at) < ?', [options.before]);
  let retired = 0;
  for (const place of places) {
    for (;;) {
      options.signal.throwIfAborted();
      const rows = await readPage(knex, place);
      if (rows.length === 0) {
        break;
      }
      await retryOnConflict(() =>
        knex.transaction(tx =>
          retirePage(tx, {
            rows,
            source: place.source,
            now: options.clock().toISOString(),
          }),
        ),
      );
      retired += rows.length;
    }
    await forgetPlace(knex, place, options.clock().toISOString());
  }
  return retired;
}

async function forgetPlace(
  knex: Knex,
  place: Place,
  now: string,
): Promise<void> {
  await knex.transaction(async tx => {
    await recordDisabledChanges(tx, {
      source: place.source,
      places: [{ accountId: place.account_id, region: place.region }],
      disabled: [],
      now,
    });
    for (const table of [
      'disabled_controls',
      'enabled_standards',
      'source_coverage',
    ]) {
      await tx(table).where(place).delete();
    }
  });
}

async function readPage(knex: Knex, place: Place): Promise<AbandonedRow[]> {
  return knex('resources')
    .join('evidence', 'evidence.resource_key', 'resources.id')
    .select('evidence.id', 'evidence.resource_key', 'evidence.target_key')
    .where({
      'resources.account_id': place.account_id,
      'evidence.source': place.source,
      'evidence.account_id': place.account_id,
      'evidence.region': place.region,
    })
    .limit(PAGE_SIZE);
}

async function retirePage(
  tx: Knex.Transaction,
  options: {
    rows: readonly AbandonedRow[];
    source: EvidenceSource;
    now: string;
  },
): Promise<void> {
  const { rows, source, now } = options;
  const keys = [...new Set(rows.map(row => row.resource_key))].sort(
    (a, b) => a - b,
  );
  const retired = await retireEvidence(
    tx,
    rows.map(row => row.id),
  );
  await markResourcesDirty(tx, keys);
  const removed = await removeResources(tx, { keys, now });
  await insertTransitions(tx, {
    transitions: retired.map(row =>
      retiredTransition(
        row,
        removed.has(row.resource_key) ? 'resource-removed' : 'retired',
      ),
    ),
    source,
    at: now,
  });
  const counts = new Map<number, number>();
  for (const { target_key: key } of rows) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  await shrinkTargets(tx, counts);
}
