import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createRanking } from '../../testing/fixtures/createRanking';
import { HeatmapPage } from './HeatmapPage';

jest.setTimeout(120_000);

function renderPage(
  overrides: Partial<SecurityScorecardsApi> = {},
  address = '/security/heatmap',
) {
  return renderInTestApp(<HeatmapPage />, {
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('HeatmapPage', () => {
  it('shows each domain of each entity in words, and links it to the checklist', async () => {
    const listHeatmap = jest.fn(createMockApi().listHeatmap);
    const { container } = renderPage({ listHeatmap });
    const row = await screen.findByRole('row', { name: /Payments API/ });
    expect(within(row).getAllByRole('cell')).toHaveLength(10);
    expect(
      screen.getByRole('columnheader', { name: 'Data protection' }),
    ).toBeVisible();
    const cell = within(row).getByRole('link', {
      name: 'Payments API, Data protection: failing, 60 of 100 (50 to 70)',
    });
    expect(cell).toHaveTextContent('60');
    expect(cell).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api?domain=data-protection',
    );
    expect(listHeatmap).toHaveBeenCalledWith(
      expect.objectContaining({ filter: ['kind=component'], limit: 25 }),
    );
    await expectAccessible(container);
  });

  it('says that a domain has no score, and names every kind when all are asked for', async () => {
    const [payments] = createRanking();
    const [first, ...others] = payments.domains;
    const listHeatmap = jest.fn(async () => ({
      items: [
        {
          ...payments,
          domains: [
            {
              ...first,
              status: 'unknown' as const,
              score: { low: 0, high: 100, coverage: 0 },
            },
            ...others.slice(1),
          ],
        },
      ],
      totalItems: 1,
      pageInfo: {},
    }));
    renderPage({ listHeatmap }, '/security/heatmap?kind=all');
    expect(
      await screen.findByRole('link', {
        name: 'Payments API, Identity & access: unknown, no score',
      }),
    ).toHaveTextContent('–');
    expect(screen.getByText('no score')).toBeInTheDocument();
    expect(listHeatmap).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: [
          'kind=component,kind=resource,kind=system,kind=domain,kind=group,kind=api',
        ],
      }),
    );
  });

  it('goes to the next page and back', async () => {
    const [payments, checkout] = createRanking();
    renderPage({
      listHeatmap: async request => ({
        items: [request?.cursor === 'two' ? checkout : payments],
        totalItems: 2,
        pageInfo: request?.cursor ? {} : { nextCursor: 'two' },
      }),
    });
    expect(
      await screen.findByRole('row', { name: /Payments API/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByRole('row', { name: /Checkout web/ }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await waitFor(() =>
      expect(screen.getByRole('row', { name: /Payments API/ })).toBeVisible(),
    );
  });

  it('tells why it is empty', async () => {
    const { container } = renderPage(
      {
        listHeatmap: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
      },
      '/security/heatmap?grade=A',
    );
    expect(await screen.findByText('No entity matches.')).toBeVisible();
    await expectAccessible(container);
  });

  it('says what to do when it may not be read', async () => {
    renderPage({
      listHeatmap: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
