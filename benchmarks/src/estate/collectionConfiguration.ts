import { demoOrganization } from 'aws-simulator';

/** `securityScorecards.aws` of app-config for the simulated organisation, and `aws.mainAccount` for its portal. */
export function collectionConfiguration() {
  const {
    administratorAccountId: account,
    centralRoleName: name,
    externalId,
    homeRegion,
    linkedRegions,
    portalCredentials,
  } = demoOrganization;
  const role = { name, externalId };
  return {
    mainAccount: { ...portalCredentials },
    aws: {
      homeRegion,
      regions: [homeRegion, ...linkedRegions],
      accounts: { source: 'organizations', managementAccount: account, role },
      securityHub: { account, role },
    },
  };
}
