import { createRouteRef } from '@backstage/core-plugin-api';

/** The fleet page. Both frontend systems mount the same refs. */
export const rootRouteRef = createRouteRef({ id: 'security-scorecards' });

/** The Security tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'security-scorecards:entity-content',
});
