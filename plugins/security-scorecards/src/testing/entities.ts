import type { Entity } from '@backstage/catalog-model';

/** The entity of the fixtures' scorecard. */
export const paymentsApi: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments-api',
    namespace: 'default',
    title: 'Payments API',
    annotations: { 'security-scorecards/aws-tags': 'service=payments-api' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:payments' },
};
