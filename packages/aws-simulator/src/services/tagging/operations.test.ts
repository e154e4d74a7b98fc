import * as taggingService from '@aws-sdk/client-resource-groups-tagging-api';
import { demoClientsForTests } from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

const demo = demoClientsForTests();

const CALLS: OperationCall[] = [
  [
    'GetResources',
    () => demo.member.tagging.send(new taggingService.GetResourcesCommand({})),
    taggingService.GetResourcesOutput$,
    'ResourceTagMappingList',
  ],
];

describe('operations of Resource Groups Tagging', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
