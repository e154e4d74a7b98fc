import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { RollupsPage } from './RollupsPage';

jest.setTimeout(120_000);

function renderPage(
  overrides: Partial<SecurityScorecardsApi> = {},
  address = '/security/rollups',
) {
  return renderInTestApp(<RollupsPage />, {
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('RollupsPage', () => {
  it('sums services by owner, and leads to them in the ranking', async () => {
    const { container } = renderPage();
    const row = await screen.findByRole('row', { name: /payments/ });
    expect(row).toHaveTextContent('860');
    expect(row).toHaveTextContent('74');
    expect(within(row).getByText('3 critical')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: '6 services' }),
    ).toHaveAttribute(
      'href',
      '/security/ranking?owner=group%3Adefault%2Fpayments',
    );
    expect(
      within(row).getByRole('link', { name: 'Checkout web' }),
    ).toHaveAttribute('href', '/catalog/default/component/checkout-web');
    const nobody = screen.getByRole('row', { name: /Without owner/ });
    expect(nobody).toHaveTextContent('1 service');
    expect(
      within(nobody).queryByRole('link', { name: /service/ }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('sums by the domain that the address or the reader chooses', async () => {
    const listRollups = jest.fn(createMockApi().listRollups);
    renderPage({ listRollups }, '/security/rollups?by=system');
    expect(await screen.findByRole('row', { name: /checkout/ })).toBeVisible();
    expect(listRollups).toHaveBeenCalledTimes(1);
    expect(listRollups).toHaveBeenLastCalledWith(
      expect.objectContaining({ by: 'system', limit: 20 }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Domain' }));
    const row = await screen.findByRole('row', { name: /commerce/ });
    expect(
      within(row).getByRole('link', { name: '6 services' }),
    ).toHaveAttribute(
      'href',
      '/security/ranking?partOf=domain%3Adefault%2Fcommerce',
    );
  });

  it('says what to do when it may not be read', async () => {
    const { container } = renderPage({
      listRollups: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
    await expectAccessible(container);
  });

  it('shows that there is nothing yet', async () => {
    renderPage({
      listRollups: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    });
    expect(
      await screen.findByText('No service has a scorecard yet.'),
    ).toBeVisible();
  });
});
