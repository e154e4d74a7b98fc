import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { securityScorecardsApiRef } from '../api';
import { createMockApi } from '../testing/createMockApi';
import { riskiestServicesWidget } from './homePageWidget';

jest.setTimeout(60_000);

it('is a card of the home page with as many services as configured', async () => {
  const widget = createExtensionTester(riskiestServicesWidget, {
    config: { limit: 2 },
  }).get(HomePageWidgetBlueprint.dataRefs.widget);
  expect(widget).toMatchObject({
    name: 'HomePageRiskiestServices',
    title: 'Riskiest services',
  });
  renderInTestApp(widget.component, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi()],
      [catalogApiRef, catalogApiMock()],
    ],
  });
  expect(await screen.findByText('Riskiest services')).toBeVisible();
  expect(
    await screen.findByRole('link', { name: 'Payments API' }),
  ).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

it('refuses a configuration that makes no sense', () => {
  expect(() =>
    createExtensionTester(riskiestServicesWidget, {
      config: { limit: 0 },
    }).get(HomePageWidgetBlueprint.dataRefs.widget),
  ).toThrow();
});
