import { globalGroups, groupsOf, infrastructureGroups } from '../archetypes';
import type { Account, Deployment, EstatePlan } from '../model';
import { demoAccounts, demoRootId, demoUnits } from './demoAccounts';
import { demoServices, type PlacedService } from './demoServices';
import { demoThreats } from './demoThreats';

const HOME_REGION = 'eu-west-1';
const EDGE_REGION = 'us-east-1';

function infrastructureOf(account: Account): Deployment[] {
  return [HOME_REGION, EDGE_REGION].map(region => {
    const groups = infrastructureGroups(region === HOME_REGION);
    if (account.name === 'commerce-production' && region !== HOME_REGION) {
      groups.push(...globalGroups());
    }
    if (account.name === 'fernhill-log-archive' && region === HOME_REGION) {
      groups.push({ type: 'AWS::S3::Bucket', count: 4, label: 'logs' });
    }
    return {
      name: account.name,
      service: undefined,
      environment: account.environment,
      account,
      region,
      groups,
    };
  });
}

function deploymentsOf(placed: PlacedService, account: Account): Deployment[] {
  const { regional, edge } = groupsOf(placed.archetypes);
  const base = {
    name: placed.service.name,
    service: placed.service,
    environment: account.environment,
    account,
  };
  return [
    { ...base, region: HOME_REGION, groups: regional },
    ...(edge.length > 0
      ? [{ ...base, region: EDGE_REGION, groups: edge }]
      : []),
  ];
}

/**
 * The demo organisation: Fernhill, a parcel seller and carrier with twelve
 * accounts, 26 services of six product teams and a platform team.
 *
 * @internal
 */
export function demoPlan(): EstatePlan {
  return {
    organizationId: 'o-fernhill01',
    rootId: demoRootId,
    managementAccountId: '111122223333',
    administratorAccountId: '222233334444',
    portalAccountId: '444455556666',
    homeRegion: HOME_REGION,
    linkedRegions: [EDGE_REGION],
    units: demoUnits,
    accounts: demoAccounts,
    services: demoServices.map(({ service }) => service),
    deployments: [
      ...demoAccounts.flatMap(infrastructureOf),
      ...demoServices.flatMap(placed =>
        demoAccounts
          .filter(account => placed.accountIds.includes(account.id))
          .flatMap(account => deploymentsOf(placed, account)),
      ),
    ],
    threats: demoThreats,
    absentControls: 12,
  };
}
