import type { Knex } from 'knex';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import { isWorthWriting } from '../../signals/compareSignal';
import type { PreparedSignal } from '../../signals/PreparedSignal';
import { lookUpResources } from '../evidence/lookUpResources';
import { upsertResources } from '../evidence/upsertResources';
import { lookUpSignals } from './lookUpSignals';
import { touchResources } from './touchResources';
import { upsertSignals, type KeyedSignal } from './upsertSignals';

/** From where signals come. */
export type SignalOrigin = Pick<
  EvidenceOrigin,
  'source' | 'targetKey' | 'adoptFrom' | 'pass'
>;

/** What was written. */
export interface WrittenSignals {
  /** Ids of all rows of the batch, changed or not. */
  seen: number[];
  /** Keys of the resources that signals which are not archived are on. */
  resourceKeys: number[];
  written: number;
}

/** Compares signals with the store and writes what differs, resources first. */
export async function writeSignals(
  tx: Knex.Transaction,
  options: {
    origin: SignalOrigin;
    signals: readonly PreparedSignal[];
    /** What the source tells of resources, by their ids. */
    resources: ReadonlyMap<string, ResourceRecord>;
    now: string;
  },
): Promise<WrittenSignals> {
  const { origin, signals, now } = options;
  const open = signals.filter(signal => signal.state !== 'archived');
  const resources = await upsertResources(tx, {
    records: resourcesOf(open, options.resources),
    origin,
    now,
  });
  // The end of a signal brings no resource into the inventory.
  const ended = signals.filter(signal => signal.state === 'archived');
  const known = await lookUpResources(tx, { resources: ended });
  const rows = withKeys(signals, {
    open: resources.keys,
    known: new Map(
      ended.map(({ resourceId }, index) => [resourceId, known.keys[index]]),
    ),
  });
  const marks = await lookUpSignals(tx, rows.map(toKey));
  const changed = rows.filter((row, index) => {
    const stored = marks.get(index);
    return (
      !stored ||
      isWorthWriting({
        incoming: row.signal,
        stored,
        unordered: origin.pass === 'delta',
      })
    );
  });
  const ids = await upsertSignals(tx, {
    rows: changed,
    source: origin.source,
    now,
  });
  const missing = rows.filter((_, index) => !marks.has(index));
  // Others may have inserted some of them a moment ago, and told a newer word.
  const overtaken =
    missing.length > 0 && ids.length < changed.length
      ? await lookUpSignals(tx, missing.map(toKey))
      : new Map<number, { key: number }>();
  await touchResources(
    tx,
    changed
      .map(row => row.resourceKey)
      .filter(key => !resources.written.has(key)),
  );
  return {
    seen: [
      ...[...marks.values(), ...overtaken.values()].map(mark => mark.key),
      ...ids,
    ],
    resourceKeys: [...resources.keys.values()],
    written: ids.length,
  };
}

function toKey({ resourceKey, signal }: KeyedSignal) {
  return { resourceKey, signalId: signal.signalId };
}

function resourcesOf(
  signals: readonly PreparedSignal[],
  told: ReadonlyMap<string, ResourceRecord>,
): ResourceRecord[] {
  const byId = new Map<string, ResourceRecord>();
  for (const { resourceId, resourceType, accountId, region } of signals) {
    byId.set(
      resourceId,
      told.get(resourceId) ?? { resourceId, resourceType, accountId, region },
    );
  }
  return [...byId.values()];
}

function withKeys(
  signals: readonly PreparedSignal[],
  keys: {
    open: ReadonlyMap<string, number>;
    known: ReadonlyMap<string, number | null>;
  },
): KeyedSignal[] {
  return signals.flatMap(signal => {
    const { resourceId } = signal;
    const resourceKey =
      keys.open.get(resourceId) ?? keys.known.get(resourceId) ?? undefined;
    return resourceKey === undefined ? [] : [{ resourceKey, signal }];
  });
}
