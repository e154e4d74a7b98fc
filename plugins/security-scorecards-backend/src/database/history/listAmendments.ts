import type {
  EvidenceSource,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { fromTimestamp } from '../timestamps';
import type { EvidencePlace } from './evidenceLapses';

/** What a row of evidence told until a time at which its status stayed. @internal */
export interface EvidenceAmendment extends EvidencePlace {
  from: { reason?: UnknownReason; firstObservedAt: string };
  at: string;
}

/** Amendments of evidence on resources after a time, the earliest first. @internal */
export async function listAmendments(
  knex: Knex,
  options: { resourceKeys: readonly number[]; after: string },
): Promise<EvidenceAmendment[]> {
  const rows: {
    resource_key: number;
    source: EvidenceSource;
    control_id: string;
    region: string;
    from_reason: UnknownReason | null;
    from_first_observed_at: Date | string;
    at: Date | string;
  }[] = await knex('evidence_amendments')
    .select('*')
    .where(inValues(knex, 'resource_key', options.resourceKeys))
    .where('at', '>', options.after)
    .orderBy(['at', 'id']);
  return rows.map(row => ({
    resourceKey: row.resource_key,
    source: row.source,
    controlId: row.control_id,
    region: row.region,
    from: {
      reason: row.from_reason ?? undefined,
      firstObservedAt: fromTimestamp(row.from_first_observed_at),
    },
    at: fromTimestamp(row.at),
  }));
}
