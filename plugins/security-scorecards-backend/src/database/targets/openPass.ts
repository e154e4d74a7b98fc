import type { Knex } from 'knex';

/** What a visit needs of its pass. */
export interface OpenedPass {
  started_at: Date | string | null;
  checkpoint: string | null;
  seen_evidence: Uint8Array | null;
  seen_resources: Uint8Array | null;
  skipped: string;
}

/** Starts a pass over, or goes on with one that was cut off. */
export async function openPass(
  tx: Knex.Transaction,
  options: {
    targetKey: number;
    passId: string;
    resume: boolean;
    /** Whether it takes the place of any other pass of the target that was cut off. */
    sharedWatermark: boolean;
    now: string;
  },
): Promise<OpenedPass> {
  const { targetKey, passId, resume, now } = options;
  const key = { target_key: targetKey, pass_id: passId };
  const empty = {
    checkpoint: null,
    seen_evidence: null,
    seen_resources: null,
    skipped: '{}',
  };
  const fresh = { ...empty, started_at: now };
  if (!resume && options.sharedWatermark) {
    await tx('collection_passes')
      .where({ target_key: targetKey })
      .whereNot({ pass_id: passId })
      .update({ ...empty, started_at: null });
  }
  const insert = tx('collection_passes')
    .insert({ ...key, ...fresh })
    .onConflict(['target_key', 'pass_id']);
  await (resume ? insert.ignore() : insert.merge(Object.keys(fresh)));
  const row: OpenedPass = await tx('collection_passes')
    .select(
      'started_at',
      'checkpoint',
      'seen_evidence',
      'seen_resources',
      'skipped',
    )
    .where(key)
    .first();
  return row;
}
