import * as stsService from '@aws-sdk/client-sts';
import { demoClientsForTests } from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

const demo = demoClientsForTests();

const CALLS: OperationCall[] = [
  [
    'GetCallerIdentity',
    () => demo.central.sts.send(new stsService.GetCallerIdentityCommand({})),
    stsService.GetCallerIdentityResponse$,
    'Arn',
  ],
];

describe('operations of STS', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
