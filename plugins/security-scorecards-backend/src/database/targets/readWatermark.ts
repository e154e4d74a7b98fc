import type { Knex } from 'knex';

/** From where a visit starts: the watermark of its pass, or that of the last full pass where this one has none yet. */
export async function readWatermark(
  tx: Knex.Transaction,
  options: { targetKey: number; passId: string; fullPassId: string },
): Promise<string | undefined> {
  const { targetKey, passId, fullPassId } = options;
  const rows: { pass_id: string; watermark: string }[] = await tx(
    'collection_passes',
  )
    .select('pass_id', 'watermark')
    .where({ target_key: targetKey })
    .whereIn('pass_id', [passId, fullPassId])
    .whereNotNull('watermark');
  return (rows.find(row => row.pass_id === passId) ?? rows[0])?.watermark;
}
