import type { Estate } from '../estate/Estate';
import { patchStateOf } from '../estate/patchState';

/**
 * The truth about the patches of one EC2 instance.
 *
 * @public
 */
export interface OracleNode {
  arn: string;
  accountId: string;
  region: string;
  managed: boolean;
  scanned: boolean;
  /** When it was last scanned, ISO 8601; absent when it never was. */
  scannedAt?: string;
  criticalMissing: number;
  securityMissing: number;
  failed: number;
  pendingReboot: number;
}

/**
 * The EC2 instances of the estate with their patch states at a time.
 *
 * @internal
 */
export function oracleNodes(
  estate: Estate,
  now: number,
  accountId?: string,
): OracleNode[] {
  return estate.cells
    .filter(
      ({ account }) => accountId === undefined || account.id === accountId,
    )
    .flatMap(cell =>
      estate
        .resources(cell, now)
        .filter(({ type }) => type === 'AWS::EC2::Instance')
        .map(resource => {
          const state = patchStateOf(resource, now);
          const { managed, scanned, operationEndAt } = state;
          return {
            arn: resource.arn,
            accountId: cell.account.id,
            region: cell.region,
            managed,
            scanned,
            ...(scanned
              ? { scannedAt: new Date(operationEndAt).toISOString() }
              : {}),
            criticalMissing: state.criticalMissing,
            securityMissing: state.securityMissing,
            failed: state.failed,
            pendingReboot: state.pendingReboot,
          };
        }),
    );
}
