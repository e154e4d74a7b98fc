import type { JsonObject } from '@backstage/types';
import { demoOrganization } from 'aws-simulator';

const role = {
  name: demoOrganization.centralRoleName,
  externalId: demoOrganization.externalId,
};
const account = demoOrganization.administratorAccountId;

/** The app-config of a backend that collects from the simulator's organisation, without its database. */
export function collectionConfig(collection: JsonObject): JsonObject {
  return {
    aws: {
      mainAccount: {
        ...demoOrganization.portalCredentials,
        region: demoOrganization.homeRegion,
      },
      accountDefaults: {
        roleName: demoOrganization.memberRoleName,
        externalId: demoOrganization.externalId,
        region: demoOrganization.homeRegion,
      },
    },
    securityScorecards: {
      collection,
      aws: {
        homeRegion: demoOrganization.homeRegion,
        regions: [
          demoOrganization.homeRegion,
          ...demoOrganization.linkedRegions,
        ],
        accounts: { source: 'organizations', managementAccount: account, role },
        securityHub: { account, role },
        config: { account, role },
        patchManager: {},
      },
    },
  };
}
