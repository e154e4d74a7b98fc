import * as securityHubService from '@aws-sdk/client-securityhub';
import { demoClientsForTests } from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

// Thousands of findings pass through the SDK's parser here.
jest.setTimeout(60_000);

const demo = demoClientsForTests();

const fsbp =
  'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0';

async function firstAggregator(): Promise<string> {
  const { FindingAggregators } = await demo.central.securityHub.send(
    new securityHubService.ListFindingAggregatorsCommand({}),
  );
  return FindingAggregators?.[0].FindingAggregatorArn ?? '';
}

const CALLS: OperationCall[] = [
  [
    'GetFindings',
    () =>
      demo.central.securityHub.send(
        new securityHubService.GetFindingsCommand({ MaxResults: 100 }),
      ),
    securityHubService.GetFindingsResponse$,
    'Findings',
  ],
  [
    'DescribeHub',
    () =>
      demo.central.securityHub.send(
        new securityHubService.DescribeHubCommand({}),
      ),
    securityHubService.DescribeHubResponse$,
    'HubArn',
  ],
  [
    'DescribeStandards',
    () =>
      demo.central.securityHub.send(
        new securityHubService.DescribeStandardsCommand({}),
      ),
    securityHubService.DescribeStandardsResponse$,
    'Standards',
  ],
  [
    'GetEnabledStandards',
    () =>
      demo.central.securityHub.send(
        new securityHubService.GetEnabledStandardsCommand({}),
      ),
    securityHubService.GetEnabledStandardsResponse$,
    'StandardsSubscriptions',
  ],
  [
    'ListSecurityControlDefinitions',
    () =>
      demo.central.securityHub.send(
        new securityHubService.ListSecurityControlDefinitionsCommand({}),
      ),
    securityHubService.ListSecurityControlDefinitionsResponse$,
    'SecurityControlDefinitions',
  ],
  [
    'BatchGetSecurityControls',
    () =>
      demo.central.securityHub.send(
        new securityHubService.BatchGetSecurityControlsCommand({
          SecurityControlIds: ['S3.8', 'opensearch.1'],
        }),
      ),
    securityHubService.BatchGetSecurityControlsResponse$,
    'SecurityControls',
  ],
  [
    'ListStandardsControlAssociations',
    () =>
      demo.central.securityHub.send(
        new securityHubService.ListStandardsControlAssociationsCommand({
          SecurityControlId: 'S3.8',
        }),
      ),
    securityHubService.ListStandardsControlAssociationsResponse$,
    'StandardsControlAssociationSummaries',
  ],
  [
    'BatchGetStandardsControlAssociations',
    () =>
      demo.central.securityHub.send(
        new securityHubService.BatchGetStandardsControlAssociationsCommand({
          StandardsControlAssociationIds: [
            { SecurityControlId: 'S3.8', StandardsArn: fsbp },
          ],
        }),
      ),
    securityHubService.BatchGetStandardsControlAssociationsResponse$,
    'StandardsControlAssociationDetails',
  ],
  [
    'ListFindingAggregators',
    () =>
      demo.central.securityHub.send(
        new securityHubService.ListFindingAggregatorsCommand({}),
      ),
    securityHubService.ListFindingAggregatorsResponse$,
    'FindingAggregators',
  ],
  [
    'GetFindingAggregator',
    async () =>
      demo.central.securityHub.send(
        new securityHubService.GetFindingAggregatorCommand({
          FindingAggregatorArn: await firstAggregator(),
        }),
      ),
    securityHubService.GetFindingAggregatorResponse$,
    'Regions',
  ],
  [
    'ListMembers',
    () =>
      demo.central.securityHub.send(
        new securityHubService.ListMembersCommand({
          OnlyAssociated: false,
        }),
      ),
    securityHubService.ListMembersResponse$,
    'Members',
  ],
];

describe('operations of Security Hub', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
