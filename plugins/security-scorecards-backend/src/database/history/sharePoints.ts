import type { Knex } from 'knex';

/** Whose the resources and the evidence were on a day. @internal */
export interface SharePoint {
  /** Days since 1970-01-01, UTC. */
  day: number;
  attributedResources: number;
  unattributedResources: number;
  /** Rows of evidence. */
  attributed: number;
  accountLevel: number;
  unattributed: number;
}

interface Row {
  day: number;
  attributed_resources: number;
  unattributed_resources: number;
  attributed: number | string;
  account_level: number | string;
  unattributed: number | string;
}

/** Writes the point of a day in the place of one that is there. @internal */
export async function upsertSharePoint(
  knex: Knex,
  point: SharePoint,
): Promise<void> {
  await knex('share_points')
    .insert({
      day: point.day,
      attributed_resources: point.attributedResources,
      unattributed_resources: point.unattributedResources,
      attributed: point.attributed,
      account_level: point.accountLevel,
      unattributed: point.unattributed,
    })
    .onConflict('day')
    .merge();
}

/** Points from the last one up to `fromDay` on to `toDay`, by rising day. @internal */
export async function listSharePoints(
  knex: Knex,
  options: { fromDay: number; toDay: number },
): Promise<SharePoint[]> {
  const rows: Row[] = await knex('share_points')
    .where('day', '<=', options.toDay)
    .where(
      'day',
      '>=',
      knex.raw(
        'coalesce((select max(day) from share_points where day <= ?), ?)',
        [options.fromDay, options.fromDay],
      ),
    )
    .orderBy('day');
  return rows.map(row => ({
    day: row.day,
    attributedResources: row.attributed_resources,
    unattributedResources: row.unattributed_resources,
    attributed: Number(row.attributed),
    accountLevel: Number(row.account_level),
    unattributed: Number(row.unattributed),
  }));
}
