import { z } from 'zod';
import { mix, unit } from '../../estate/hash';
import { isPatched } from '../../estate/patchState';
import { MINUTE } from '../../estate/time';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { invalid, invalidFilter, invalidToken } from './errors';
import { managedNodes, type ManagedNode } from './managedNodes';
import { patchesOf } from './patchesOf';

const token = { NextToken: z.string().optional() };

const complianceFilters = z
  .array(
    z.object({
      Key: z.string().optional(),
      Values: z.array(z.string()).min(1).max(20).optional(),
      Type: z
        .enum(['EQUAL', 'NOT_EQUAL', 'BEGIN_WITH', 'LESS_THAN', 'GREATER_THAN'])
        .default('EQUAL'),
    }),
  )
  .max(50)
  .default([]);

type ComplianceFilters = z.output<typeof complianceFilters>;

function describeNode(node: ManagedNode, now: number) {
  const { resource, state } = node;
  const lost = unit(mix(resource.key, 81)) < 0.05;
  return {
    InstanceId: resource.id,
    PingStatus: lost ? 'ConnectionLost' : 'Online',
    LastPingDateTime: new Date(now - (lost ? 300 : 2) * MINUTE),
    AgentVersion: '3.3.1345.0',
    IsLatestVersion: !lost,
    PlatformType: state.windows ? 'Windows' : 'Linux',
    PlatformName: state.windows
      ? 'Microsoft Windows Server 2022 Datacenter'
      : 'Amazon Linux',
    PlatformVersion: state.windows ? '10.0.20348' : '2023',
    ResourceType: 'EC2Instance',
    IPAddress: `10.0.${resource.key % 250}.${(resource.key >> 8) & 0xff}`,
    ComputerName: `${resource.name}.internal`,
    AssociationStatus: 'Success',
  };
}

// Severity of the worst patch that makes the node non-compliant.
function severityOf(node: ManagedNode): string {
  if (isPatched(node.state)) {
    return 'UNSPECIFIED';
  }
  return node.state.criticalMissing > 0 ? 'CRITICAL' : 'HIGH';
}

function counts(node: ManagedNode) {
  const open =
    node.state.missing + node.state.failed + node.state.pendingReboot;
  const { criticalMissing } = node.state;
  const severity = (critical: number, high: number, unspecified: number) => ({
    CriticalCount: critical,
    HighCount: high,
    MediumCount: 0,
    LowCount: 0,
    InformationalCount: 0,
    UnspecifiedCount: unspecified,
  });
  return {
    CompliantSummary: {
      CompliantCount: node.state.installed,
      SeveritySummary: severity(0, 0, node.state.installed),
    },
    NonCompliantSummary: {
      NonCompliantCount: open,
      SeveritySummary: severity(criticalMissing, open - criticalMissing, 0),
    },
  };
}

function accepts(
  filters: ComplianceFilters,
  row: Record<string, string>,
): boolean {
  return filters.every(({ Key, Values, Type }) => {
    const value = Key === undefined ? undefined : row[Key];
    if (value === undefined) {
      throw invalidFilter(
        `The filter key ${Key ?? '(none)'} is not supported.`,
      );
    }
    const held = (Values ?? []).some(wanted =>
      Type === 'BEGIN_WITH' ? value.startsWith(wanted) : value === wanted,
    );
    return Type === 'NOT_EQUAL' ? !held : held;
  });
}

function summaries(
  context: CallContext,
  at: number,
  filters: ComplianceFilters,
) {
  return managedNodes(context, at)
    .filter(node => node.state.scanned)
    .map(node => ({
      node,
      ComplianceType: 'Patch',
      ResourceType: 'ManagedInstance',
      ResourceId: node.resource.id,
      Status: isPatched(node.state) ? 'COMPLIANT' : 'NON_COMPLIANT',
      OverallSeverity: severityOf(node),
    }))
    .filter(({ node, ...row }) => accepts(filters, row));
}

/** Operations on managed nodes and their compliance. @internal */
export const nodeOperations: readonly Operation[] = [
  defineOperation({
    name: 'DescribeInstanceInformation',
    action: 'ssm:DescribeInstanceInformation',
    input: z.object({
      ...token,
      MaxResults: z.number().int().min(5).max(50).default(10),
      Filters: z
        .array(
          z.object({ Key: z.string(), Values: z.array(z.string()).min(1) }),
        )
        .default([]),
    }),
    invalid,
    handle(request, context) {
      const tagFilters = request.Filters.filter(filter =>
        filter.Key.startsWith('tag'),
      );
      if (tagFilters.length > 0 && tagFilters.length < request.Filters.length) {
        throw new AwsError(
          'InvalidFilterKey',
          'Tag filters cannot be combined with other filters.',
        );
      }
      const { rows, nextToken } = paginate({
        context,
        query: ['DescribeInstanceInformation', request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: at =>
          managedNodes(context, at)
            .map(node => ({ node, row: describeNode(node, at) }))
            .filter(({ node, row }) =>
              request.Filters.every(({ Key, Values }) =>
                Values.includes(filterValue(Key, node, row)),
              ),
            )
            .map(({ row }) => row),
      });
      return { InstanceInformationList: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'ListResourceComplianceSummaries',
    action: 'ssm:ListResourceComplianceSummaries',
    input: z.object({
      ...token,
      Filters: complianceFilters,
      MaxResults: z.number().int().min(1).max(50).default(50),
    }),
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['ListResourceComplianceSummaries', request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: at => summaries(context, at, request.Filters),
      });
      return {
        ResourceComplianceSummaryItems: rows.map(({ node, ...row }) => ({
          ...row,
          ExecutionSummary: {
            ExecutionTime: new Date(node.state.operationEndAt),
            ExecutionType: 'Command',
          },
          ...counts(node),
        })),
        NextToken: nextToken,
      };
    },
  }),
  defineOperation({
    name: 'ListComplianceSummaries',
    action: 'ssm:ListComplianceSummaries',
    input: z.object({
      ...token,
      Filters: complianceFilters,
      MaxResults: z.number().int().min(1).max(50).default(50),
    }),
    invalid,
    handle(request, context) {
      const rows = summaries(context, context.now, request.Filters);
      const open = rows.filter(row => row.Status === 'NON_COMPLIANT');
      const critical = open.filter(row => row.OverallSeverity === 'CRITICAL');
      const severity = (
        CriticalCount: number,
        HighCount: number,
        rest: number,
      ) => ({
        CriticalCount,
        HighCount,
        MediumCount: 0,
        LowCount: 0,
        InformationalCount: 0,
        UnspecifiedCount: rest,
      });
      return {
        ComplianceSummaryItems: [
          {
            ComplianceType: 'Patch',
            CompliantSummary: {
              CompliantCount: rows.length - open.length,
              SeveritySummary: severity(0, 0, rows.length - open.length),
            },
            NonCompliantSummary: {
              NonCompliantCount: open.length,
              SeveritySummary: severity(
                critical.length,
                open.length - critical.length,
                0,
              ),
            },
          },
        ],
      };
    },
  }),
  defineOperation({
    name: 'ListComplianceItems',
    action: 'ssm:ListComplianceItems',
    input: z.object({
      ...token,
      Filters: complianceFilters,
      ResourceIds: z.array(z.string()).min(1).max(1).optional(),
      ResourceTypes: z.array(z.string()).min(1).max(1).optional(),
      MaxResults: z.number().int().min(1).max(50).default(50),
    }),
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['ListComplianceItems', request.ResourceIds, request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: at =>
          managedNodes(context, at)
            .filter(
              node =>
                node.state.scanned &&
                (request.ResourceIds?.includes(node.resource.id) ?? true),
            )
            .flatMap(node =>
              patchesOf(node.resource, node.state).map(patch => ({
                node,
                patch,
                ComplianceType: 'Patch',
                ResourceType: 'ManagedInstance',
                ResourceId: node.resource.id,
                Status:
                  patch.State === 'Installed' ? 'COMPLIANT' : 'NON_COMPLIANT',
                Severity:
                  patch.Severity === 'Critical' ? 'CRITICAL' : 'UNSPECIFIED',
              })),
            )
            .filter(({ node, patch, ...row }) => accepts(request.Filters, row)),
      });
      return {
        ComplianceItems: rows.map(({ node, patch, ...row }) => ({
          ...row,
          Id: patch.KBId,
          Title: patch.Title,
          ExecutionSummary: {
            ExecutionTime: new Date(node.state.operationEndAt),
            ExecutionType: 'Command',
          },
          Details: {
            PatchState: patch.State,
            PatchBaselineId: patch.BaselineId,
            PatchSeverity: patch.Severity,
            Classification: patch.Classification,
            PatchGroup: node.patchGroup,
          },
        })),
        NextToken: nextToken,
      };
    },
  }),
];

function filterValue(
  key: string,
  node: ManagedNode,
  row: ReturnType<typeof describeNode>,
): string {
  const { tags } = node.resource;
  if (key.startsWith('tag:')) {
    return tags[key.slice(4)] ?? '';
  }
  switch (key) {
    case 'InstanceIds':
      return row.InstanceId;
    case 'PingStatus':
    case 'AgentVersion':
    case 'ResourceType':
    case 'AssociationStatus':
      return row[key];
    case 'PlatformTypes':
      return row.PlatformType;
    default:
      throw new AwsError(
        'InvalidFilterKey',
        `The filter key ${key} is not valid.`,
      );
  }
}
