import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SecurityScorecardsClient } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../api';

export const clientApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: securityScorecardsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new SecurityScorecardsClient({ discoveryApi, fetchApi }),
    }),
});
