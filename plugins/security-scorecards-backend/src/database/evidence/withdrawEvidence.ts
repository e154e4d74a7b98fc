import type { Knex } from 'knex';
import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import { insertTransitions } from './insertTransitions';
import { insertWithdrawn } from './insertWithdrawn';
import { lockWithdrawn } from './lockWithdrawn';
import { markResourcesDirty } from './markResourcesDirty';
import { retireEvidence } from './retireEvidence';
import { retiredTransition } from './retiredTransition';

/** What was retired. */
export interface WithdrawnEvidence {
  retired: number;
  /** Rows by the key of the target that had them. */
  byTarget: Map<number, number>;
}

/**
 * Retires what a source has withdrawn, and remembers it for a while, so that an older message that arrives later does not bring it
 * back. Their resources stay until a full pass finds that they are gone.
 */
export async function withdrawEvidence(
  tx: Knex.Transaction,
  options: {
    origin: Pick<EvidenceOrigin, 'source' | 'runId'>;
    /** Each item once, with times in UTC with milliseconds. */
    removed: readonly RemovedEvidence[];
    now: string;
  },
): Promise<WithdrawnEvidence> {
  const { origin, removed, now } = options;
  if (removed.length === 0) {
    return { retired: 0, byTarget: new Map() };
  }
  const { source, runId } = origin;
  await insertWithdrawn(tx, { source, removed, now });
  const keys = await lockWithdrawn(tx, { source, removed });
  const rows = keys.length === 0 ? [] : await retireEvidence(tx, keys);
  await markResourcesDirty(
    tx,
    rows.map(row => row.resource_key),
  );
  await insertTransitions(tx, {
    transitions: rows.map(row => retiredTransition(row, 'retired')),
    source,
    at: now,
    runId,
  });
  const byTarget = new Map<number, number>();
  for (const { target_key: key } of rows) {
    byTarget.set(key, (byTarget.get(key) ?? 0) + 1);
  }
  return { retired: rows.length, byTarget };
}
