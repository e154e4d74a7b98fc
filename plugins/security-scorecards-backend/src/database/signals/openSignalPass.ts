import type { Knex } from 'knex';
import { IdBitmap } from '../../evidence/IdBitmap';
import type { Visit } from '../../evidence/Visit';
import type { SignalPass } from '../../signals/SignalPass';
import { fromTimestamp } from '../timestamps';

/** The pass that a visit goes on with, or a new one; undefined when the beginning of the one that is resumed is not known. */
export async function openSignalPass(
  knex: Knex,
  visit: Visit,
): Promise<SignalPass | undefined> {
  if (visit.checkpoint === undefined) {
    const begun = {
      started_at: visit.startedAt,
      delivered: false,
      // As a value, so that the bitmap of an earlier pass is overwritten.
      seen: null,
    };
    await knex('signal_passes')
      .insert({ target_key: visit.targetKey, ...begun })
      .onConflict('target_key')
      .merge(begun);
    return {
      startedAt: visit.startedAt,
      delivered: false,
      seen: IdBitmap.fromBuffer(undefined),
    };
  }
  const row:
    | {
        started_at: Date | string;
        delivered: boolean | number;
        seen: Uint8Array | null;
      }
    | undefined = await knex('signal_passes')
    .where({ target_key: visit.targetKey })
    .first('started_at', 'delivered', 'seen');
  return (
    row && {
      startedAt: fromTimestamp(row.started_at),
      delivered: Boolean(row.delivered),
      seen: IdBitmap.fromBuffer(row.seen),
    }
  );
}
