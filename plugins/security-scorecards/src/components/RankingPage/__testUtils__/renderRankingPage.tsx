import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { useLocation } from 'react-router-dom';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../../api';
import { createMockApi } from '../../../testing/createMockApi';
import { RankingPage } from '../RankingPage';

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

/** Renders the page at an address whose query stands in the element `address`. */
export function renderRankingPage(
  overrides: Partial<SecurityScorecardsApi> = {},
  address = '/',
) {
  const listScorecards = jest.fn(
    overrides.listScorecards ?? createMockApi().listScorecards,
  );
  const { container } = renderInTestApp(
    <>
      <RankingPage />
      <Address />
    </>,
    {
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [
          securityScorecardsApiRef,
          createMockApi({ ...overrides, listScorecards }),
        ],
        [catalogApiRef, catalogApiMock()],
        mockApis.permission(),
      ],
    },
  );
  return { container, listScorecards };
}
