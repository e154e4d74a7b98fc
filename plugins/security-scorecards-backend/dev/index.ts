import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

// The plugin alone, with a signed-in user and a catalog of one component. Nothing is collected without a module.
const backend = createBackend();
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'checkout',
          title: 'Checkout',
          annotations: {
            'security-scorecards/aws-tags': 'service=checkout',
          },
        },
        spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
      },
    ],
  }),
);
backend.add(import('../src'));
backend.start();
