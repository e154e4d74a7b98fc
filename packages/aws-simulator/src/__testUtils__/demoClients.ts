import { demoOrganization } from '../identity/demoOrganization';
import { createSimulator } from '../server';
import { assume, clientsOf, memberRoleArn } from './connect';

/** Account of the member's role. */
export const LOGISTICS = '999900001111';
/** Names the organisation's aggregator of AWS Config. */
export const AGGREGATOR = {
  ConfigurationAggregatorName: demoOrganization.configurationAggregatorName,
};

async function startDemoClients() {
  const simulator = await createSimulator({
    clock: '2026-11-20T12:00:00.000Z',
    quotas: 'off',
  });
  const { url } = simulator;
  return {
    simulator,
    central: clientsOf(url, await assume(url, demoOrganization.centralRoleArn)),
    member: clientsOf(url, await assume(url, memberRoleArn(LOGISTICS))),
    administrator: clientsOf(url, demoOrganization.administratorCredentials),
  };
}

type DemoClients = Awaited<ReturnType<typeof startDemoClients>>;

/**
 * Runs the demo organisation without quotas for the tests of one file or block, with clients of the central role,
 * of a member's role and of the administrator. To be called beside the tests; all of it is there once these run.
 */
export function demoClientsForTests(): DemoClients {
  let started: DemoClients | undefined;
  const running = (): DemoClients => {
    if (!started) {
      throw new Error('The simulator runs only while tests do');
    }
    return started;
  };
  beforeAll(async () => {
    started = await startDemoClients();
  });
  afterAll(() => started?.simulator.close());
  return {
    get simulator() {
      return running().simulator;
    },
    get central() {
      return running().central;
    },
    get member() {
      return running().member;
    },
    get administrator() {
      return running().administrator;
    },
  };
}
