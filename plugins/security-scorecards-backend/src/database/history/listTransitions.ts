import type {
  EvidenceSource,
  EvidenceStatus,
  UnknownReason,
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
  from?: {
    status: EvidenceStatus;
    suppressed: boolean;
    reason?: UnknownReason;
    /** Undefined of changes that were written before it was kept. */
    firstObservedAt?: string;
  };
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
    from_reason: UnknownReason | null;
    from_first_observed_at: Date | string | null;
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
    from: fromOf(row),
    to: stateOf(row.to_status, row.to_suppressed),
    at: fromTimestamp(row.at),
  }));
}

function fromOf(row: {
  from_status: EvidenceStatus | null;
  from_suppressed: boolean | number | null;
  from_reason: UnknownReason | null;
  from_first_observed_at: Date | string | null;
}): StoredTransition['from'] {
  const state = stateOf(row.from_status, row.from_suppressed);
  return (
    state && {
      ...state,
      reason: row.from_reason ?? undefined,
      firstObservedAt: fromTimestamp(row.from_first_observed_at),
    }
  );
}

function stateOf(
  status: EvidenceStatus | null,
  suppressed: boolean | number | null,
): StoredTransition['to'] {
  return status === null
    ? undefined
    : { status, suppressed: Boolean(suppressed) };
}
