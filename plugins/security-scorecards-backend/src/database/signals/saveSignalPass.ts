import type { Knex } from 'knex';
import type { SignalPass } from '../../signals/SignalPass';

/** Stores what a pass has seen, so that another visit can go on with it. */
export async function saveSignalPass(
  tx: Knex.Transaction,
  options: { targetKey: number; pass: SignalPass },
): Promise<void> {
  const { targetKey, pass } = options;
  await tx('signal_passes')
    .where({ target_key: targetKey })
    .update({ delivered: pass.delivered, seen: pass.seen.toBuffer() });
}
