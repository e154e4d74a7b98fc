import type { Knex } from 'knex';
import type {
  EvidenceSource,
  EvidenceStatus,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import { rowSource } from '../rowSource';

/** Why a status changed. */
export type TransitionCause =
  | 'observed'
  | 'new'
  | 'retired'
  | 'resource-removed';

/** A change of status of a row of evidence. */
export interface Transition {
  resourceKey: number;
  controlId: string;
  region: string;
  accountId: string;
  from?: {
    status: EvidenceStatus;
    /** Why it was unknown. */
    reason?: UnknownReason;
    suppressed: boolean;
    /** Since when it had this status, ISO 8601. */
    firstObservedAt: string;
    /** When the source last vouched for it, ISO 8601. */
    observedAt: string;
  };
  to?: { status: EvidenceStatus; suppressed: boolean };
  cause: TransitionCause;
}

/** Writes history. */
export async function insertTransitions(
  tx: Knex.Transaction,
  options: {
    transitions: readonly Transition[];
    source: EvidenceSource;
    at: string;
    runId?: number;
  },
): Promise<void> {
  if (options.transitions.length === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      resource_key: 'integer',
      control_id: 'text',
      region: 'text',
      account_id: 'text',
      from_status: 'text',
      to_status: 'text',
      from_suppressed: 'boolean',
      to_suppressed: 'boolean',
      cause: 'text',
      from_first_observed_at: 'timestamp',
      from_observed_at: 'timestamp',
      from_reason: 'text',
    },
    rows: options.transitions.map(transition => [
      transition.resourceKey,
      transition.controlId,
      transition.region,
      transition.accountId,
      transition.from?.status,
      transition.to?.status,
      transition.from?.suppressed,
      transition.to?.suppressed,
      transition.cause,
      transition.from?.firstObservedAt,
      transition.from?.observedAt,
      transition.from?.reason,
    ]),
  });
  await tx.raw(
    `INSERT INTO evidence_transitions (resource_key, source, control_id, region, account_id, from_status, to_status,
       from_suppressed, to_suppressed, cause, from_first_observed_at, from_observed_at, from_reason, at, run_id)
     SELECT k.resource_key, ?, k.control_id, k.region, k.account_id, k.from_status, k.to_status,
       k.from_suppressed, k.to_suppressed, k.cause,
       k.from_first_observed_at, k.from_observed_at, k.from_reason, ?, ?
     FROM ? WHERE true`,
    [options.source, options.at, options.runId ?? null, source],
  );
}
