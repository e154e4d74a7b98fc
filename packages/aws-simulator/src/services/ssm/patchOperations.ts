import { z } from 'zod';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { invalid, invalidFilter, invalidToken } from './errors';
import {
  describePatchState,
  managedNodes,
  type ManagedNode,
} from './managedNodes';
import { baselineOf, patchesOf } from './patchesOf';

const token = { NextToken: z.string().optional() };
const instanceId = z.string().regex(/^(i-[0-9a-f]{8,17}|mi-[0-9a-f]{17})$/);

const numberKeys = [
  'InstalledCount',
  'MissingCount',
  'FailedCount',
  'InstalledPendingRebootCount',
  'CriticalNonCompliantCount',
  'SecurityNonCompliantCount',
  'OtherNonCompliantCount',
] as const;

const stateFilters = z
  .array(
    z.object({
      Key: z.enum(numberKeys),
      Values: z.array(z.string()).min(1).max(1),
      Type: z.enum(['Equal', 'NotEqual', 'LessThan', 'GreaterThan']),
    }),
  )
  .max(4)
  .default([]);

// The response list is modelled with at most five members.
const GROUP_PAGE = 5;

function page(minimum: number, maximum: number) {
  return z.number().int().min(minimum).max(maximum).default(maximum);
}

function stateOf(node: ManagedNode) {
  return describePatchState(node, baselineOf(node.state));
}

function passes(
  row: ReturnType<typeof stateOf>,
  filter: z.output<typeof stateFilters>[number],
): boolean {
  const value = row[filter.Key];
  const wanted = Number(filter.Values[0]);
  switch (filter.Type) {
    case 'Equal':
      return value === wanted;
    case 'NotEqual':
      return value !== wanted;
    case 'LessThan':
      return value < wanted;
    default:
      return value > wanted;
  }
}

function scannedNodes(context: CallContext, at: number): ManagedNode[] {
  return managedNodes(context, at).filter(node => node.state.scanned);
}

/** Operations on the patch state of instances. @internal */
export const patchOperations: readonly Operation[] = [
  defineOperation({
    name: 'DescribeInstancePatchStates',
    action: 'ssm:DescribeInstancePatchStates',
    input: z.object({
      ...token,
      InstanceIds: z.array(instanceId).min(0).max(50),
      MaxResults: page(10, 100),
    }),
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['DescribeInstancePatchStates', request.InstanceIds],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        // Nodes that were never scanned have no state and are left out.
        rows: at =>
          scannedNodes(context, at).filter(node =>
            request.InstanceIds.includes(node.resource.id),
          ),
      });
      return { InstancePatchStates: rows.map(stateOf), NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'DescribeInstancePatchStatesForPatchGroup',
    action: 'ssm:DescribeInstancePatchStatesForPatchGroup',
    input: z.object({
      ...token,
      PatchGroup: z.string().min(1).max(256),
      Filters: stateFilters,
      MaxResults: page(10, 100),
    }),
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['StatesForGroup', request.PatchGroup, request.Filters],
        token: request.NextToken,
        limit: Math.min(GROUP_PAGE, request.MaxResults),
        invalidToken,
        rows: at =>
          scannedNodes(context, at)
            .filter(node => node.patchGroup === request.PatchGroup)
            .map(stateOf)
            .filter(row => request.Filters.every(item => passes(row, item))),
      });
      return { InstancePatchStates: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'DescribePatchGroupState',
    action: 'ssm:DescribePatchGroupState',
    input: z.object({ PatchGroup: z.string().min(1).max(256) }),
    invalid,
    handle(request, context) {
      const nodes = managedNodes(context, context.now).filter(
        node => node.patchGroup === request.PatchGroup,
      );
      const count = (test: (node: ManagedNode) => boolean) =>
        nodes.filter(node => node.state.scanned && test(node)).length;
      return {
        Instances: nodes.length,
        InstancesWithInstalledPatches: count(node => node.state.installed > 0),
        InstancesWithInstalledOtherPatches: count(
          node => node.state.installed % 17 > 0,
        ),
        InstancesWithInstalledPendingRebootPatches: count(
          node => node.state.pendingReboot > 0,
        ),
        InstancesWithInstalledRejectedPatches: 0,
        InstancesWithMissingPatches: count(node => node.state.missing > 0),
        InstancesWithFailedPatches: count(node => node.state.failed > 0),
        InstancesWithNotApplicablePatches: count(() => true),
        InstancesWithUnreportedNotApplicablePatches: 0,
        InstancesWithCriticalNonCompliantPatches: count(
          node => node.state.criticalMissing > 0,
        ),
        InstancesWithSecurityNonCompliantPatches: count(
          node =>
            node.state.securityMissing +
              node.state.failed +
              node.state.pendingReboot >
            0,
        ),
        InstancesWithOtherNonCompliantPatches: count(
          node =>
            node.state.missing >
            node.state.criticalMissing + node.state.securityMissing,
        ),
      };
    },
  }),
  defineOperation({
    name: 'DescribeInstancePatches',
    action: 'ssm:DescribeInstancePatches',
    input: z.object({
      ...token,
      InstanceId: instanceId,
      Filters: z
        .array(z.object({ Key: z.string(), Values: z.array(z.string()) }))
        .max(5)
        .default([]),
      MaxResults: page(10, 100),
    }),
    invalid,
    handle(request, context) {
      const known = request.Filters.every(({ Key }) =>
        ['Classification', 'KBId', 'Severity', 'State'].includes(Key),
      );
      if (!known) {
        throw invalidFilter('The filter key is not supported.');
      }
      const { rows, nextToken } = paginate({
        context,
        query: ['InstancePatches', request.InstanceId, request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: at => {
          const node = managedNodes(context, at).find(
            candidate => candidate.resource.id === request.InstanceId,
          );
          if (!node) {
            throw new AwsError(
              'InvalidInstanceId',
              `Instance ${request.InstanceId} is not a managed node.`,
            );
          }
          return node.state.scanned
            ? patchesOf(node.resource, node.state).filter(patch =>
                request.Filters.every(({ Key, Values }) =>
                  Values.some(
                    value => String(patch[Key as keyof typeof patch]) === value,
                  ),
                ),
              )
            : [];
        },
      });
      return {
        Patches: rows.map(({ BaselineId, InstalledTime, ...patch }) => ({
          ...patch,
          // AWS sends the epoch for a patch that is not installed.
          InstalledTime: InstalledTime ?? new Date(0),
        })),
        NextToken: nextToken,
      };
    },
  }),
];
