import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import {
  MockPermissionApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntitySecurityCard,
  EntitySecurityContent,
  HomePageRiskiestServices,
  isSecurityScorecardsAvailable,
  ScorecardSearchResultListItem,
  SecurityScorecardsPage,
  securityScorecardsApiRef,
} from './legacy';
import { createMockApi } from './testing/createMockApi';
import { paymentsApi } from './testing/entities';

jest.setTimeout(60_000);

function render(path: string, element: JSX.Element) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [securityScorecardsApiRef, createMockApi()],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, new MockPermissionApi()],
      ]}
    >
      <EntityProvider entity={paymentsApi}>
        <Routes>
          <Route path={`${path}/*`} element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('plugin of the former frontend system', () => {
  it('shows the Security tab', async () => {
    await render('/tab', <EntitySecurityContent />);
    expect(
      await screen.findByRole('heading', { name: '1 critical control fails' }),
    ).toBeVisible();
  });

  it('shows the card', async () => {
    await render('/card', <EntitySecurityCard />);
    expect(await screen.findByText('72 of 100 (61 to 79)')).toBeVisible();
  });

  it('shows the card of the home page', async () => {
    await render('/home', <HomePageRiskiestServices limit={2} />);
    expect(await screen.findByText('Riskiest services')).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Payments API' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('shows scorecards among the results of a search', async () => {
    const document = {
      title: 'Payout Batch',
      text: 'Grade D',
      location: '/catalog/default/component/payout-batch/security',
      grade: 'D',
    };
    await render(
      '/search',
      <SearchResultListItemExtensions
        results={[
          { type: 'security-scorecards', document },
          { type: 'techdocs', document: { ...document, title: 'A guide' } },
        ]}
      >
        <ScorecardSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(
      await screen.findByRole('link', { name: 'Payout Batch' }),
    ).toHaveAttribute('href', document.location);
    // Other types stay as the search shows them.
    expect(screen.getByText('A guide')).toBeVisible();
    expect(screen.getAllByRole('img', { name: 'Grade D' })).toHaveLength(1);
  });

  it('shows the fleet page with both tabs', async () => {
    await render('/security', <SecurityScorecardsPage />);
    expect(
      await screen.findByRole('row', { name: /Payments API/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Collection' }));
    expect(
      await screen.findByRole('region', { name: 'What has been collected' }),
    ).toBeVisible();
  });

  it('shows what nobody owns and the accounts', async () => {
    await render('/security', <SecurityScorecardsPage />);
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Unattributed' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Where it is' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Templates' }));
    expect(
      await screen.findByRole('row', { name: /Version 1\.3\.0/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Accounts' }));
    expect(
      await screen.findByRole('row', { name: /payments-dr/ }),
    ).toBeVisible();
  });

  it('tells which kinds can have a scorecard', () => {
    expect(isSecurityScorecardsAvailable(paymentsApi)).toBe(true);
    expect(
      isSecurityScorecardsAvailable({ ...paymentsApi, kind: 'User' }),
    ).toBe(false);
  });
});
