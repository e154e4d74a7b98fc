import type { Estate } from '../estate/Estate';
import { findingsOf } from '../estate/findingsOf';

/**
 * The truth about one resource.
 *
 * @public
 */
export interface OracleResource {
  arn: string;
  /** CloudFormation type name. */
  type: string;
  accountId: string;
  region: string;
  /** Name of the owning service, whatever the tags say. */
  owner?: string;
  tags: Record<string, string>;
  /** Control id → status, active findings. */
  checks: Record<string, string>;
}

/**
 * The resources of the estate with their true owners and statuses, for
 * measuring attribution and collection against. Accounts are read one by one,
 * so a page never holds more than one account's resources.
 *
 * @internal
 */
export function oracleResources(
  estate: Estate,
  now: number,
  filter: { accountId?: string; owner?: string },
): OracleResource[] {
  const found = new Map<string, OracleResource>();
  for (const cell of estate.cells) {
    if (
      filter.accountId !== undefined &&
      cell.account.id !== filter.accountId
    ) {
      continue;
    }
    for (const resource of estate.resources(cell, now)) {
      if (filter.owner === undefined || resource.owner === filter.owner) {
        found.set(`${resource.arn}|${cell.region}`, {
          arn: resource.arn,
          type: resource.type,
          accountId: resource.accountId,
          region: resource.region,
          ...(resource.owner === undefined ? {} : { owner: resource.owner }),
          tags: { ...resource.tags },
          checks: {},
        });
      }
    }
    if (!cell.account.securityHub) {
      continue;
    }
    for (const { finding } of findingsOf(cell, now)) {
      const { subject, state, resource } = finding;
      if (subject.kind === 'check' && state.recordState === 'ACTIVE') {
        const row = found.get(`${resource.arn}|${cell.region}`);
        if (row) {
          row.checks[subject.check.control.id] = state.status;
        }
      }
    }
  }
  return [...found.values()];
}
