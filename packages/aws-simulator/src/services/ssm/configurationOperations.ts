import { z } from 'zod';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { invalid, invalidToken } from './errors';
import { managedNodes } from './managedNodes';
import { baselineOf } from './patchesOf';

const input = z.object({
  NextToken: z.string().optional(),
  Filters: z
    .array(z.object({ Key: z.string(), Values: z.array(z.string()) }))
    .default([]),
  MaxResults: z.number().int().min(1).max(100).default(50),
});

const windowInput = input.extend({
  MaxResults: z.number().int().min(10).max(100).default(50),
});

const BASELINES = [
  {
    BaselineId: 'pb-0a1b2c3d4e5f60001',
    BaselineName: 'Fernhill-Amazon-Linux-2023',
    OperatingSystem: 'AMAZON_LINUX_2023',
    BaselineDescription:
      'Security patches after three days, others after two weeks.',
    DefaultBaseline: true,
  },
  {
    BaselineId: 'pb-0a1b2c3d4e5f60002',
    BaselineName: 'Fernhill-Windows-Server',
    OperatingSystem: 'WINDOWS',
    BaselineDescription: 'Critical and security updates after a week.',
    DefaultBaseline: true,
  },
];

// Staging patches by hand; the insights account has no window at all.
function windowsOf(context: CallContext) {
  const account = context.estate.account(context.caller.accountId);
  const cell = context.estate.cell(context.caller.accountId, context.region);
  const patched =
    cell !== undefined &&
    account?.environment === 'production' &&
    managedNodes(context, context.now).length > 0;
  return patched
    ? [
        {
          WindowId: `mw-0${account.id.padStart(16, '0')}`,
          Name: 'weekly-patching',
          Description: 'Installs approved patches on Sunday mornings.',
          Enabled: true,
          Duration: 3,
          Cutoff: 1,
          Schedule: 'cron(0 3 ? * SUN *)',
          ScheduleTimezone: 'Europe/Dublin',
        },
      ]
    : [];
}

/** Operations on baselines, patch groups and maintenance windows. @internal */
export const configurationOperations: readonly Operation[] = [
  defineOperation({
    name: 'DescribePatchBaselines',
    action: 'ssm:DescribePatchBaselines',
    input,
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['DescribePatchBaselines', request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: () =>
          BASELINES.filter(baseline =>
            request.Filters.every(({ Key, Values }) => {
              switch (Key) {
                case 'OPERATING_SYSTEM':
                  return Values.includes(baseline.OperatingSystem);
                case 'NAME_PREFIX':
                  return Values.some(value =>
                    baseline.BaselineName.startsWith(value),
                  );
                case 'OWNER':
                  return Values.includes('Self');
                default:
                  throw invalid(`The filter key ${Key} is not valid.`);
              }
            }),
          ),
      });
      return { BaselineIdentities: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'DescribePatchGroups',
    action: 'ssm:DescribePatchGroups',
    input,
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['DescribePatchGroups', request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: at => [
          ...new Map(
            managedNodes(context, at).map(node => [
              node.patchGroup,
              {
                PatchGroup: node.patchGroup,
                BaselineIdentity: BASELINES.find(
                  ({ BaselineId }) => BaselineId === baselineOf(node.state),
                ),
              },
            ]),
          ).values(),
        ],
      });
      return { Mappings: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'DescribeMaintenanceWindows',
    action: 'ssm:DescribeMaintenanceWindows',
    input: windowInput,
    invalid,
    handle(request, context) {
      const { rows, nextToken } = paginate({
        context,
        query: ['DescribeMaintenanceWindows', request.Filters],
        token: request.NextToken,
        limit: request.MaxResults,
        invalidToken,
        rows: () => windowsOf(context),
      });
      return { WindowIdentities: rows, NextToken: nextToken };
    },
  }),
  defineOperation({
    name: 'DescribeMaintenanceWindowTasks',
    action: 'ssm:DescribeMaintenanceWindowTasks',
    input: windowInput.extend({ WindowId: z.string().length(20) }),
    invalid,
    handle(request, context) {
      const window = windowsOf(context).find(
        ({ WindowId }) => WindowId === request.WindowId,
      );
      if (!window) {
        throw new AwsError(
          'DoesNotExistException',
          `Maintenance window ${request.WindowId} does not exist.`,
        );
      }
      return {
        Tasks: [
          {
            WindowId: window.WindowId,
            WindowTaskId: '5f0e7c1a-0000-4000-a000-000000000002',
            TaskArn: 'AWS-RunPatchBaseline',
            Type: 'RUN_COMMAND',
            Targets: [{ Key: 'tag:environment', Values: ['production'] }],
            TaskParameters: { Operation: { Values: ['Install'] } },
            Priority: 1,
            MaxConcurrency: '10%',
            MaxErrors: '5%',
            Name: 'install-patches',
          },
        ],
      };
    },
  }),
];
