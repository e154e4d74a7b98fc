import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  accountResourceId,
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import {
  collectionExtensionPoint,
  type CollectedEvidence,
  type CollectionTarget,
} from 'backstage-plugin-security-scorecards-node';

/** Account of the fake estate. */
export const ACCOUNT = '111122223333';
/** Region of the fake estate. */
export const REGION = 'eu-west-1';

/** A bucket of the fake estate. */
export function bucket(
  name: string,
  tags?: Record<string, string>,
): ResourceRecord {
  return {
    resourceId: `arn:aws:s3:::${name}`,
    resourceType: 'AWS::S3::Bucket',
    accountId: ACCOUNT,
    region: REGION,
    tags,
  };
}

/** The account itself, as a resource. */
export function accountResource(): ResourceRecord {
  return {
    resourceId: accountResourceId(ACCOUNT),
    resourceType: ACCOUNT_RESOURCE_TYPE,
    accountId: ACCOUNT,
    region: REGION,
  };
}

/** Evidence of Security Hub on a resource, observed now. */
export function evidence(
  controlId: string,
  resource: ResourceRecord,
  change: Partial<CollectedEvidence> = {},
): CollectedEvidence {
  const now = new Date().toISOString();
  return {
    controlId,
    source: 'security-hub',
    resourceId: resource.resourceId,
    resourceType: resource.resourceType,
    accountId: resource.accountId,
    region: resource.region,
    status: 'fail',
    suppressed: false,
    firstObservedAt: now,
    observedAt: now,
    ...change,
  };
}

const TARGET: CollectionTarget = {
  id: `security-hub:account:${ACCOUNT}:${REGION}`,
  source: 'security-hub',
  kind: 'account',
  accountId: ACCOUNT,
  region: REGION,
  title: 'Security Hub of the test',
};

/** A module that collects a small fixed estate. */
export function fakeCollectorModule(estate: {
  resources: ResourceRecord[];
  evidence: CollectedEvidence[];
}) {
  return createBackendModule({
    pluginId: 'security-scorecards',
    moduleId: 'fake-collector',
    register(env) {
      env.registerInit({
        deps: { collection: collectionExtensionPoint },
        async init({ collection }) {
          collection.addTargetProvider({
            id: 'fake',
            listTargets: async () => ({
              targets: [TARGET],
              accounts: [{ id: ACCOUNT, name: 'shop-prod' }],
              problems: [],
            }),
          });
          collection.addCollector({
            source: 'security-hub',
            async *collect() {
              yield { ...estate, skipped: [] };
              return {
                coverage: [
                  { accountId: ACCOUNT, region: REGION, status: 'succeeded' },
                ],
                problems: [],
              };
            },
          });
        },
      });
    },
  });
}
