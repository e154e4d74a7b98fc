import { demoOrganization } from '../identity/demoOrganization';
import { createSimulator } from '../server';
import { assume, clientsOf, memberRoleArn } from './connect';

/** Account of the member's role. */
export const LOGISTICS = '999900001111';
/** Names the organisation's aggregator of AWS Config. */
export const AGGREGATOR = {
  ConfigurationAggregatorName: demoOrganization.configurationAggregatorName,
};

/** Starts the demo organisation without quotas, with clients of the central role, of a member's role and of the administrator. */
export async function startDemoClients() {
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

/** What `startDemoClients` gives. */
export type DemoClients = Awaited<ReturnType<typeof startDemoClients>>;
