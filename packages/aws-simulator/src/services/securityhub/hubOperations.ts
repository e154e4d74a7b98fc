import { z } from 'zod';
import { standards } from '../../estate/facts';
import { standardArn } from '../../estate/toControlDocument';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import { defineOperation, type Operation } from '../../protocols/Operation';
import { invalidInput } from './errors';
import { requireHub } from './requireHub';

const page = {
  NextToken: z.string().optional(),
  MaxResults: z.coerce.number().int().min(1).max(100).default(100),
};

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, 404);
}

/** Operations on the hub, its standards, its aggregator and its members. @internal */
export const hubOperations: readonly Operation[] = [
  defineOperation({
    name: 'DescribeHub',
    action: 'securityhub:DescribeHub',
    route: 'GET /accounts',
    input: z.object({ HubArn: z.string().optional() }),
    invalid: invalidInput,
    handle(request, context) {
      const account = requireHub(context);
      const arn = `arn:aws:securityhub:${context.region}:${account.id}:hub/default`;
      if (request.HubArn !== undefined && request.HubArn !== arn) {
        throw notFound(`Hub ${request.HubArn} was not found`);
      }
      return {
        HubArn: arn,
        SubscribedAt: '2024-01-15T09:00:00.000Z',
        AutoEnableControls: true,
        ControlFindingGenerator: account.consolidated
          ? 'SECURITY_CONTROL'
          : 'STANDARD_CONTROL',
      };
    },
  }),
  defineOperation({
    name: 'DescribeSecurityHubV2',
    action: 'securityhub:DescribeSecurityHubV2',
    route: 'GET /hubv2',
    input: z.object({}),
    invalid: invalidInput,
    handle(_request, context) {
      const { estate, caller, region } = context;
      if (!estate.account(caller.accountId)?.securityHubV2) {
        throw notFound('Security Hub V2 is not enabled');
      }
      return {
        HubV2Arn: `arn:aws:securityhub:${region}:${caller.accountId}:hubv2/6a0e7c1a-0000-4000-a000-000000000002`,
        SubscribedAt: '2025-12-08T09:00:00.000Z',
      };
    },
  }),
  defineOperation({
    name: 'DescribeStandards',
    action: 'securityhub:DescribeStandards',
    route: 'GET /standards',
    input: z.object(page),
    invalid: invalidInput,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: 'DescribeStandards',
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken: invalidInput,
        rows: () => standards,
      });
      return {
        Standards: rows.map(standard => ({
          StandardsArn: standardArn(standard, context.region),
          Name: standard.title,
          Description: `Controls of ${standard.title}.`,
          EnabledByDefault: standard.key === 'fsbp',
          StandardsManagedBy: { Company: 'AWS', Product: 'Security Hub' },
        })),
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'GetEnabledStandards',
    action: 'securityhub:GetEnabledStandards',
    route: 'POST /standards/get',
    input: z.object({
      ...page,
      StandardsSubscriptionArns: z.array(z.string()).min(1).max(25).optional(),
    }),
    invalid: invalidInput,
    handle(request, context) {
      const account = requireHub(context);
      const wanted = request.StandardsSubscriptionArns;
      const { rows, nextToken } = paginate({
        context,
        query: ['GetEnabledStandards', wanted],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken: invalidInput,
        rows: () =>
          standards
            .filter(standard => account.standards.includes(standard.key))
            .map(standard => ({
              StandardsSubscriptionArn: `arn:aws:securityhub:${
                context.region
              }:${account.id}:subscription/${standard.standardsId.replace(
                'standards/',
                '',
              )}`,
              StandardsArn: standardArn(standard, context.region),
              StandardsInput: {},
              StandardsStatus: 'READY',
              StandardsControlsUpdatable: 'READY_FOR_UPDATES',
            }))
            .filter(
              row =>
                wanted === undefined ||
                wanted.includes(row.StandardsSubscriptionArn),
            ),
      });
      return { StandardsSubscriptions: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'ListFindingAggregators',
    action: 'securityhub:ListFindingAggregators',
    route: 'GET /findingAggregator/list',
    input: z.object(page),
    invalid: invalidInput,
    handle(_request, context) {
      requireHub(context);
      return {
        FindingAggregators: [
          { FindingAggregatorArn: aggregatorArn(context.estate.plan) },
        ],
      };
    },
  }),
  defineOperation({
    name: 'GetFindingAggregator',
    action: 'securityhub:GetFindingAggregator',
    route: 'GET /findingAggregator/get/{FindingAggregatorArn+}',
    input: z.object({ FindingAggregatorArn: z.string().min(1) }),
    invalid: invalidInput,
    handle(request, context) {
      requireHub(context);
      const { plan } = context.estate;
      if (request.FindingAggregatorArn !== aggregatorArn(plan)) {
        throw notFound(
          `Finding aggregator ${request.FindingAggregatorArn} was not found`,
        );
      }
      return {
        FindingAggregatorArn: aggregatorArn(plan),
        FindingAggregationRegion: plan.homeRegion,
        RegionLinkingMode: 'SPECIFIED_REGIONS',
        Regions: plan.linkedRegions,
      };
    },
  }),
  defineOperation({
    name: 'ListMembers',
    action: 'securityhub:ListMembers',
    route: 'GET /members',
    input: z.object({
      NextToken: z.string().optional(),
      MaxResults: z.coerce.number().int().min(1).max(50).default(50),
      OnlyAssociated: z
        .union([z.boolean(), z.enum(['true', 'false'])])
        .transform(value => value === true || value === 'true')
        .default(true),
    }),
    invalid: invalidInput,
    handle(request, context) {
      requireHub(context);
      const { plan } = context.estate;
      const administrator = plan.administratorAccountId;
      const { rows, nextToken } = paginate({
        context,
        query: ['ListMembers', request.OnlyAssociated],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken: invalidInput,
        rows: () =>
          context.caller.accountId === administrator
            ? plan.accounts.filter(
                account =>
                  account.id !== administrator &&
                  (account.securityHub || !request.OnlyAssociated),
              )
            : [],
      });
      return {
        Members: rows.map(account => ({
          AccountId: account.id,
          Email: `aws+${account.name}@fernhill.example`,
          MasterId: administrator,
          AdministratorId: administrator,
          MemberStatus: account.securityHub ? 'Enabled' : 'Removed',
          InvitedAt: account.joinedAt,
          UpdatedAt: account.joinedAt,
        })),
        NextToken: nextToken,
      };
    },
  }),
];

function aggregatorArn(plan: {
  homeRegion: string;
  administratorAccountId: string;
}): string {
  return `arn:aws:securityhub:${plan.homeRegion}:${plan.administratorAccountId}:finding-aggregator/5f0e7c1a-0000-4000-a000-000000000001`;
}
