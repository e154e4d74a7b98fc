import type { Knex } from 'knex';

/** How evidence is spread over its three sorts. @internal */
export interface EvidenceTotals {
  attributedEvidence: number;
  accountLevelEvidence: number;
  unattributedEvidence: number;
}

/** Counts every row of evidence in exactly one sort. @internal */
export async function countEvidenceTotals(knex: Knex): Promise<EvidenceTotals> {
  const rows: { sort: string; total: number | string }[] = await knex
    .from(
      knex('evidence')
        .join('resources', 'resources.id', 'evidence.resource_key')
        .select(
          knex.raw(
            `case
              when resources.resource_type = 'AWS::::Account' then 'account'
              when exists (select 1 from attributions where attributions.resource_key = evidence.resource_key)
                then 'attributed'
              else 'unattributed' end as sort`,
          ),
        )
        .as('sorted'),
    )
    .groupBy('sort')
    .select('sort')
    .count({ total: '*' });
  const totals = new Map(rows.map(row => [row.sort, Number(row.total)]));
  return {
    attributedEvidence: totals.get('attributed') ?? 0,
    accountLevelEvidence: totals.get('account') ?? 0,
    unattributedEvidence: totals.get('unattributed') ?? 0,
  };
}
