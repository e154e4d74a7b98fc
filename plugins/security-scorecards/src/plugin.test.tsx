import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin, { securityScorecardsApiRef } from '.';
import { createMockApi } from './testing/createMockApi';

jest.setTimeout(60_000);

describe('plugin of the new frontend system', () => {
  it('mounts the fleet page with its ranking and collection', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/security'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [securityScorecardsApiRef, createMockApi()],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    expect(
      await screen.findByRole('row', { name: /Payments API/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Collection' }));
    expect(
      await screen.findByRole('region', { name: 'What has been collected' }),
    ).toBeVisible();
  });

  it('keeps the query on the way to the first sub page', async () => {
    const listScorecards = jest.fn(createMockApi().listScorecards);
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/security?kind=system&grade=D'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [securityScorecardsApiRef, createMockApi({ listScorecards })],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    await screen.findByRole('row', { name: /Payments API/ });
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({ filter: ['kind=system,grade=D'] }),
    );
  });

  it.each([
    'api:security-scorecards',
    'entity-content:security-scorecards',
    'entity-card:security-scorecards/overview',
    'home-page-widget:security-scorecards/riskiest-services',
    'search-result-list-item:security-scorecards',
    'search-filter-result-type:security-scorecards',
    'scaffolder-form-field:security-scorecards/aws-account-picker',
    'page:security-scorecards',
    'sub-page:security-scorecards/ranking',
    'sub-page:security-scorecards/heatmap',
    'sub-page:security-scorecards/rollups',
    'sub-page:security-scorecards/templates',
    'sub-page:security-scorecards/unattributed',
    'sub-page:security-scorecards/governance',
    'sub-page:security-scorecards/accounts',
    'sub-page:security-scorecards/collection',
  ])('has the extension %s', id => {
    expect(plugin.getExtension(id as 'page:security-scorecards')).toBeDefined();
  });
});
