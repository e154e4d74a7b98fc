import type { Estate } from '../estate/Estate';
import type { Caller } from './Caller';
import { centralRoleActions, memberRoleActions } from './grants';
import { demoOrganization } from './demoOrganization';

/**
 * A role that AssumeRole may give out.
 *
 * @internal
 */
export interface Role {
  readonly name: string;
  readonly accountId: string;
  readonly externalId: string;
  readonly maximumSeconds: number;
  readonly actions: readonly string[];
  readonly assumableRoles: readonly string[];
}

const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(.+)$/;

/**
 * Finds a role of the estate by ARN: the central role in the administrator's
 * account, or the reader role in any account that has it.
 *
 * @internal
 */
export function findRole(estate: Estate, arn: string): Role | undefined {
  const match = ROLE_ARN.exec(arn);
  const account = match ? estate.account(match[1]) : undefined;
  if (!match || !account) {
    return undefined;
  }
  const common = {
    name: match[2],
    accountId: account.id,
    externalId: demoOrganization.externalId,
    maximumSeconds: 3600,
  };
  const { centralRoleName, memberRoleName } = demoOrganization;
  if (
    match[2] === centralRoleName &&
    account.id === estate.plan.administratorAccountId
  ) {
    return {
      ...common,
      actions: centralRoleActions,
      assumableRoles: [`arn:aws:iam::*:role/${memberRoleName}`],
    };
  }
  if (match[2] === memberRoleName && account.readerRole) {
    return { ...common, actions: memberRoleActions, assumableRoles: [] };
  }
  return undefined;
}

/**
 * The long-lived identities of the estate, by access key id.
 *
 * @internal
 */
export function staticCallers(estate: Estate): ReadonlyMap<string, Caller> {
  const { plan } = estate;
  const { portalCredentials, administratorCredentials } = demoOrganization;
  const user = (
    accountId: string,
    name: string,
    actions: readonly string[],
    assumableRoles: readonly string[],
  ): Caller => ({
    accountId,
    arn: `arn:aws:iam::${accountId}:user/${name}`,
    userId: `AIDA${name.replace(/[^a-z]/g, '').toUpperCase()}00`,
    actions,
    assumableRoles,
  });
  return new Map([
    [
      portalCredentials.accessKeyId,
      user(
        plan.portalAccountId,
        'developer-portal',
        ['sts:AssumeRole'],
        [
          `arn:aws:iam::*:role/${demoOrganization.centralRoleName}`,
          `arn:aws:iam::*:role/${demoOrganization.memberRoleName}`,
        ],
      ),
    ],
    [
      administratorCredentials.accessKeyId,
      user(plan.administratorAccountId, 'administrator', ['*'], ['*']),
    ],
  ]);
}
