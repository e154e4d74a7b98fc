import * as organizationsService from '@aws-sdk/client-organizations';
import {
  LOGISTICS,
  demoClientsForTests,
} from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

const demo = demoClientsForTests();

const CALLS: OperationCall[] = [
  [
    'DescribeOrganization',
    () =>
      demo.central.organizations.send(
        new organizationsService.DescribeOrganizationCommand({}),
      ),
    organizationsService.DescribeOrganizationResponse$,
    'Organization',
  ],
  [
    'ListAccounts',
    () =>
      demo.central.organizations.send(
        new organizationsService.ListAccountsCommand({}),
      ),
    organizationsService.ListAccountsResponse$,
    'Accounts',
  ],
  [
    'ListTagsForResource',
    () =>
      demo.central.organizations.send(
        new organizationsService.ListTagsForResourceCommand({
          ResourceId: LOGISTICS,
        }),
      ),
    organizationsService.ListTagsForResourceResponse$,
    'Tags',
  ],
  [
    'ListParents',
    () =>
      demo.administrator.organizations.send(
        new organizationsService.ListParentsCommand({ ChildId: LOGISTICS }),
      ),
    organizationsService.ListParentsResponse$,
    'Parents',
  ],
  [
    'ListOrganizationalUnitsForParent',
    () =>
      demo.administrator.organizations.send(
        new organizationsService.ListOrganizationalUnitsForParentCommand({
          ParentId: 'r-fern',
        }),
      ),
    organizationsService.ListOrganizationalUnitsForParentResponse$,
    'OrganizationalUnits',
  ],
  [
    'ListAccountsForParent',
    () =>
      demo.administrator.organizations.send(
        new organizationsService.ListAccountsForParentCommand({
          ParentId: 'ou-fern-prod0004',
        }),
      ),
    organizationsService.ListAccountsForParentResponse$,
    'Accounts',
  ],
  [
    'DescribeAccount',
    () =>
      demo.administrator.organizations.send(
        new organizationsService.DescribeAccountCommand({
          AccountId: LOGISTICS,
        }),
      ),
    organizationsService.DescribeAccountResponse$,
    'Account',
  ],
];

describe('operations of Organizations', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
