import * as ssmService from '@aws-sdk/client-ssm';
import { demoClientsForTests } from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

const demo = demoClientsForTests();

async function firstInstance(): Promise<string> {
  const { InstanceInformationList } = await demo.member.ssm.send(
    new ssmService.DescribeInstanceInformationCommand({ MaxResults: 50 }),
  );
  return InstanceInformationList?.[0].InstanceId ?? '';
}

async function firstWindow(): Promise<string> {
  const { WindowIdentities } = await demo.member.ssm.send(
    new ssmService.DescribeMaintenanceWindowsCommand({}),
  );
  return WindowIdentities?.[0].WindowId ?? '';
}

const CALLS: OperationCall[] = [
  [
    'DescribeInstanceInformation',
    () =>
      demo.member.ssm.send(
        new ssmService.DescribeInstanceInformationCommand({}),
      ),
    ssmService.DescribeInstanceInformationResult$,
    'InstanceInformationList',
  ],
  [
    'DescribeInstancePatchStates',
    async () =>
      demo.member.ssm.send(
        new ssmService.DescribeInstancePatchStatesCommand({
          InstanceIds: [await firstInstance()],
        }),
      ),
    ssmService.DescribeInstancePatchStatesResult$,
    'InstancePatchStates',
  ],
  [
    'DescribeInstancePatchStatesForPatchGroup',
    () =>
      demo.member.ssm.send(
        new ssmService.DescribeInstancePatchStatesForPatchGroupCommand({
          PatchGroup: 'production-linux',
        }),
      ),
    ssmService.DescribeInstancePatchStatesForPatchGroupResult$,
    'InstancePatchStates',
  ],
  [
    'DescribeInstancePatches',
    async () =>
      demo.member.ssm.send(
        new ssmService.DescribeInstancePatchesCommand({
          InstanceId: await firstInstance(),
        }),
      ),
    ssmService.DescribeInstancePatchesResult$,
    'Patches',
  ],
  [
    'ListComplianceItems',
    () => demo.member.ssm.send(new ssmService.ListComplianceItemsCommand({})),
    ssmService.ListComplianceItemsResult$,
    'ComplianceItems',
  ],
  [
    'ListComplianceSummaries',
    () =>
      demo.member.ssm.send(new ssmService.ListComplianceSummariesCommand({})),
    ssmService.ListComplianceSummariesResult$,
    'ComplianceSummaryItems',
  ],
  [
    'ListResourceComplianceSummaries',
    () =>
      demo.member.ssm.send(
        new ssmService.ListResourceComplianceSummariesCommand({}),
      ),
    ssmService.ListResourceComplianceSummariesResult$,
    'ResourceComplianceSummaryItems',
  ],
  [
    'DescribePatchBaselines',
    () =>
      demo.member.ssm.send(new ssmService.DescribePatchBaselinesCommand({})),
    ssmService.DescribePatchBaselinesResult$,
    'BaselineIdentities',
  ],
  [
    'DescribePatchGroups',
    () => demo.member.ssm.send(new ssmService.DescribePatchGroupsCommand({})),
    ssmService.DescribePatchGroupsResult$,
    'Mappings',
  ],
  [
    'DescribePatchGroupState',
    () =>
      demo.member.ssm.send(
        new ssmService.DescribePatchGroupStateCommand({
          PatchGroup: 'production-linux',
        }),
      ),
    ssmService.DescribePatchGroupStateResult$,
    'Instances',
  ],
  [
    'DescribeMaintenanceWindows',
    () =>
      demo.member.ssm.send(
        new ssmService.DescribeMaintenanceWindowsCommand({}),
      ),
    ssmService.DescribeMaintenanceWindowsResult$,
    'WindowIdentities',
  ],
  [
    'DescribeMaintenanceWindowTasks',
    async () =>
      demo.member.ssm.send(
        new ssmService.DescribeMaintenanceWindowTasksCommand({
          WindowId: await firstWindow(),
        }),
      ),
    ssmService.DescribeMaintenanceWindowTasksResult$,
    'Tasks',
  ],
];

describe('operations of Systems Manager', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
