import { z } from 'zod';
import type { Account } from '../../estate/model';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import type { Service } from '../../protocols/Service';

const page = {
  NextToken: z.string().optional(),
  MaxResults: z.number().int().min(1).max(20).default(20),
};

function invalid(message: string): AwsError {
  return new AwsError('InvalidInputException', message);
}

function accountNotFound(): AwsError {
  return new AwsError(
    'AccountNotFoundException',
    'You specified an account that does not exist.',
  );
}

// Only the management account and a delegated administrator may look.
function requireAdministrator(context: CallContext): void {
  const { plan } = context.estate;
  const { accountId } = context.caller;
  if (
    accountId !== plan.managementAccountId &&
    accountId !== plan.administratorAccountId
  ) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
}

function unitPath(context: CallContext, account: Account): string {
  const { plan } = context.estate;
  const steps: string[] = [];
  const parents = new Map(plan.units.map(unit => [unit.id, unit.parentId]));
  let current = account.unitId;
  while (current !== plan.rootId) {
    steps.unshift(current);
    current = parents.get(current) ?? plan.rootId;
  }
  return [plan.organizationId, plan.rootId, ...steps, account.id, ''].join('/');
}

function describe(context: CallContext, account: Account) {
  const { plan } = context.estate;
  return {
    Id: account.id,
    Arn: `arn:aws:organizations::${plan.managementAccountId}:account/${plan.organizationId}/${account.id}`,
    Email: `aws+${account.name}@fernhill.example`,
    Name: account.name,
    State: account.state,
    Paths: [unitPath(context, account)],
    JoinedMethod: 'CREATED',
    JoinedTimestamp: new Date(account.joinedAt),
  };
}

function listing<TRow>(
  request: { NextToken?: string; MaxResults: number },
  context: CallContext,
  query: unknown,
  rows: readonly TRow[],
) {
  return paginate({
    context,
    query,
    token: request.NextToken,
    limit: request.MaxResults,
    invalidToken: invalid,
    rows: () => rows,
    // Documented: these lists may hold nothing and still go on.
    emptyPages: true,
  });
}

const operations: readonly Operation[] = [
  defineOperation({
    name: 'DescribeOrganization',
    action: 'organizations:DescribeOrganization',
    input: z.object({}),
    invalid,
    handle(_request, context) {
      const { plan } = context.estate;
      const prefix = `arn:aws:organizations::${plan.managementAccountId}`;
      return {
        Organization: {
          Id: plan.organizationId,
          Arn: `${prefix}:organization/${plan.organizationId}`,
          FeatureSet: 'ALL',
          MasterAccountArn: `${prefix}:account/${plan.organizationId}/${plan.managementAccountId}`,
          MasterAccountId: plan.managementAccountId,
          MasterAccountEmail: 'aws+fernhill-management@fernhill.example',
          AvailablePolicyTypes: [
            { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
          ],
        },
      };
    },
  }),
  defineOperation({
    name: 'ListAccounts',
    action: 'organizations:ListAccounts',
    input: z.object(page),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      const { rows, nextToken } = listing(
        request,
        context,
        'ListAccounts',
        context.estate.plan.accounts,
      );
      return {
        Accounts: rows.map(account => describe(context, account)),
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'DescribeAccount',
    action: 'organizations:DescribeAccount',
    input: z.object({ AccountId: z.string().regex(/^\d{12}$/) }),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      const account = context.estate.account(request.AccountId);
      if (!account) {
        throw accountNotFound();
      }
      return { Account: describe(context, account) };
    },
  }),
  defineOperation({
    name: 'ListTagsForResource',
    action: 'organizations:ListTagsForResource',
    input: z.object({
      ResourceId: z.string().min(1).max(130),
      NextToken: z.string().optional(),
    }),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      const { plan } = context.estate;
      const account = context.estate.account(request.ResourceId);
      const known =
        account ??
        plan.units.find(unit => unit.id === request.ResourceId) ??
        (plan.rootId === request.ResourceId ? plan : undefined);
      if (!known) {
        throw new AwsError(
          'TargetNotFoundException',
          `There is no root, unit or account ${request.ResourceId}.`,
        );
      }
      return {
        Tags: Object.entries(account?.tags ?? {}).map(([Key, Value]) => ({
          Key,
          Value,
        })),
      };
    },
  }),
  defineOperation({
    name: 'ListParents',
    action: 'organizations:ListParents',
    input: z.object({ ...page, ChildId: z.string().min(1) }),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      const { plan } = context.estate;
      const parent =
        context.estate.account(request.ChildId)?.unitId ??
        plan.units.find(unit => unit.id === request.ChildId)?.parentId;
      if (parent === undefined) {
        throw new AwsError(
          'ChildNotFoundException',
          `There is no unit or account ${request.ChildId}.`,
        );
      }
      return {
        Parents: [
          {
            Id: parent,
            Type: parent === plan.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
          },
        ],
      };
    },
  }),
  defineOperation({
    name: 'ListOrganizationalUnitsForParent',
    action: 'organizations:ListOrganizationalUnitsForParent',
    input: z.object({ ...page, ParentId: z.string().min(1) }),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      requireParent(context, request.ParentId);
      const { plan } = context.estate;
      const { rows, nextToken } = listing(
        request,
        context,
        ['ListOrganizationalUnitsForParent', request.ParentId],
        plan.units.filter(unit => unit.parentId === request.ParentId),
      );
      return {
        OrganizationalUnits: rows.map(unit => ({
          Id: unit.id,
          Arn: `arn:aws:organizations::${plan.managementAccountId}:ou/${plan.organizationId}/${unit.id}`,
          Name: unit.name,
        })),
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'ListAccountsForParent',
    action: 'organizations:ListAccountsForParent',
    input: z.object({ ...page, ParentId: z.string().min(1) }),
    invalid,
    handle(request, context) {
      requireAdministrator(context);
      requireParent(context, request.ParentId);
      const { rows, nextToken } = listing(
        request,
        context,
        ['ListAccountsForParent', request.ParentId],
        context.estate.plan.accounts.filter(
          account => account.unitId === request.ParentId,
        ),
      );
      return {
        Accounts: rows.map(account => describe(context, account)),
        NextToken: nextToken,
      };
    },
  }),
];

function requireParent(context: CallContext, parentId: string): void {
  const { plan } = context.estate;
  if (
    parentId !== plan.rootId &&
    !plan.units.some(unit => unit.id === parentId)
  ) {
    throw new AwsError(
      'ParentNotFoundException',
      `There is no root or unit ${parentId}.`,
    );
  }
}

/** Simulated AWS Organizations. @internal */
export function createOrganizations(): Service {
  return {
    name: 'organizations',
    protocol: 'json-1.1',
    targetPrefix: 'AWSOrganizationsV20161128',
    operations,
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 400,
    throttlingCode: 'TooManyRequestsException',
    throttlingStatus: 400,
  };
}
