import type {
  EvidenceSource,
  EvidenceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { fromTimestamp } from '../timestamps';

/** A change of status of a row of evidence. @internal */
export interface StoredTransition {
  resourceKey: number;
  source: EvidenceSource;
  controlId: string;
  region: string;
  accountId: string;
  /** Undefined when the row was not there. */
  from?: { status: EvidenceStatus; suppressed: boolean };
  to?: { status: EvidenceStatus; suppressed: boolean };
  at: string;
}

/** All changes of evidence on resources that are kept, the earliest first. @internal */
export async function listTransitions(
  knex: Knex,
  options: { resourceKeys: readonly number[]; after?: string },
): Promise<StoredTransition[]> {
  const rows: {
    resource_key: number;
    source: EvidenceSource;
    control_id: string;
    region: string;
    account_id: string;
    from_status: EvidenceStatus | null;
    to_status: EvidenceStatus | null;
    from_suppressed: boolean | number | null;
    to_suppressed: boolean | number | null;
    at: Date | string;
  }[] = await knex('evidence_transitions')
    .select('*')
    .where(inValues(knex, 'resource_key', options.resourceKeys))
    .modify(query => {
      if (options.after !== undefined) {
        query.where('at', '>', options.after);
      }
    })
    .orderBy(['at', 'id']);
  return rows.map(row => ({
    resourceKey: row.resource_key,
    source: row.source,
    controlId: row.control_id,
    region: row.region,
    accountId: row.account_id,
    from: stateOf(row.from_status, row.from_suppressed),
    to: stateOf(row.to_status, row.to_suppressed),
    at: fromTimestamp(row.at),
  }));
}

function stateOf(
  status: EvidenceStatus | null,
  suppressed: boolean | number | null,
): StoredTransition['from'] {
  return status === null
    ? undefined
    : { status, suppressed: Boolean(suppressed) };
}
