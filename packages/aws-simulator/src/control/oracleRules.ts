import { configRulesOf, evaluationsOf } from '../estate/configRules';
import type { Estate } from '../estate/Estate';

/**
 * The truth about one Config rule in one account and Region.
 *
 * @public
 */
export interface OracleRule {
  name: string;
  /** Managed rule identifier; absent for a rule of the account's own function. */
  identifier?: string;
  kind: 'security-hub' | 'account' | 'conformance-pack' | 'custom';
  accountId: string;
  region: string;
  compliant: number;
  nonCompliant: number;
}

/**
 * The rules of the estate with how many resources each passes and fails at a
 * time; none where the recorder is off.
 *
 * @internal
 */
export function oracleRules(
  estate: Estate,
  now: number,
  accountId?: string,
): OracleRule[] {
  const { homeRegion } = estate.plan;
  return estate.cells
    .filter(
      ({ account }) =>
        account.recorder &&
        account.state === 'ACTIVE' &&
        (accountId === undefined || account.id === accountId),
    )
    .flatMap(cell =>
      configRulesOf(cell, homeRegion).map(rule => {
        const evaluations = evaluationsOf(rule, now);
        const compliant = evaluations.filter(
          ({ compliance }) => compliance === 'COMPLIANT',
        ).length;
        return {
          name: rule.name,
          ...(rule.identifier === undefined
            ? {}
            : { identifier: rule.identifier }),
          kind: rule.kind,
          accountId: cell.account.id,
          region: cell.region,
          compliant,
          nonCompliant: evaluations.length - compliant,
        };
      }),
    );
}
