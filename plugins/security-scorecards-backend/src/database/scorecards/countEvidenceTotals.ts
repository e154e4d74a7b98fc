import type { Knex } from 'knex';
import { z } from 'zod';

/** How evidence is spread over its three sorts, and of how many resources it is. @internal */
export const evidenceTotalsSchema = z.object({
  resources: z.number(),
  evidence: z.number(),
  attributedEvidence: z.number(),
  accountLevelEvidence: z.number(),
  unattributedEvidence: z.number(),
});

/** See {@link evidenceTotalsSchema}. @internal */
export type EvidenceTotals = z.infer<typeof evidenceTotalsSchema>;

/** Counts every row of evidence in exactly one sort. Reads the whole tables. @internal */
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
  const resources = await knex('resources')
    .whereNull('removed_at')
    .count({ n: '*' })
    .first();
  return {
    resources: Number(resources?.n ?? 0),
    evidence: [...totals.values()].reduce((sum, n) => sum + n, 0),
    attributedEvidence: totals.get('attributed') ?? 0,
    accountLevelEvidence: totals.get('account') ?? 0,
    unattributedEvidence: totals.get('unattributed') ?? 0,
  };
}
