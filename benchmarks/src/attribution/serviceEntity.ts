import type { readEntityRecord } from 'backstage-plugin-security-scorecards-backend/src/attribution/readEntityRecord';

type Entity = Parameters<typeof readEntityRecord>[0];

/**
 * A service of the synthetic estate.
 *
 * @param claims - number in the tag that it claims; that of its own unless given
 */
export function serviceEntity(number: number, claims: number = number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${number}`,
      title: `Service ${number}`,
      annotations: {
        'security-scorecards/aws-tags': `service=service-${claims}`,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `team-${number % 40}`,
      system: `system-${number % 100}`,
    },
  };
}
