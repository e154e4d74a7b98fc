import type { SignalGroup } from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../../database/Database';
import { countActiveSignals } from '../../database/signals/countActiveSignals';
import {
  readSignalSight,
  type StoredSignalSight,
} from '../../database/signals/readSignalSight';
import { SignalTally } from '../../signals/SignalTally';
import { chunked } from '../../util/chunked';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';

/** Resources whose signals are counted by one statement. */
const RESOURCES_AT_ONCE = 500;

/**
 * Active signals on an entity's own resources, by product, type and severity; undefined as long as no source of signals has looked at any
 * account in which it lives, and told of none.
 *
 * @internal
 */
export async function readSignals(
  database: Database,
  options: {
    accountIds: readonly string[];
    resourceKeys: readonly number[];
    /** Read where it is not given. */
    sight?: StoredSignalSight;
    /** What was counted for several entities together. */
    prefetched?: readonly SignalGroup[];
  },
): Promise<readonly SignalGroup[] | undefined> {
  const sight = options.sight ?? (await readSignalSight(database));
  const groups =
    options.prefetched ??
    (sight.hasSignals ? await count(database, options.resourceKeys) : []);
  return groups.length > 0 ||
    options.accountIds.some(id => sight.accountIds.has(id))
    ? groups
    : undefined;
}

async function count(
  database: Database,
  resourceKeys: readonly number[],
): Promise<SignalGroup[]> {
  const tally = new SignalTally();
  for (const keys of chunked(resourceKeys, RESOURCES_AT_ONCE)) {
    tally.add(await countActiveSignals(database, keys));
    await yieldToEventLoop();
  }
  return tally.groups();
}
