import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createRanking } from '../../testing/fixtures/createRanking';
import { RankingPage } from './RankingPage';

jest.setTimeout(60_000);

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

function renderPage(
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
      ],
    },
  );
  return { container, listScorecards };
}

describe('RankingPage', () => {
  it('ranks by risk and links each entity to its tab', async () => {
    const { container, listScorecards } = renderPage();
    const row = await screen.findByRole('row', { name: /Payments API/ });
    expect(within(row).getByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(within(row).getByText('312')).toBeVisible();
    expect(within(row).getByText('87 %')).toBeVisible();
    expect(within(row).getByText('Data protection')).toBeVisible();
    expect(within(row).getByText('1 critical')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'Payments API' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api');
    const unseen = screen.getByRole('row', { name: /Mailer/ });
    expect(
      within(unseen).getByRole('img', {
        name: 'No grade: not enough evidence',
      }),
    ).toBeVisible();
    expect(listScorecards).toHaveBeenCalledTimes(1);
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component'],
        orderField: 'risk,desc',
        limit: 20,
      }),
    );
    await expectAccessible(container);
  });

  it('reads the filter and the order from the address', async () => {
    const { listScorecards } = renderPage(
      {},
      '/?kind=component&grade=D&grade=none&q=pay&order=score,asc',
    );
    await screen.findByRole('row', { name: /Payments API/ });
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component,grade=D,grade=none,text=pay'],
        orderField: 'score,asc',
      }),
    );
  });

  it('shows every kind when asked to, and no owner where none is due', async () => {
    const [payments] = createRanking();
    const { listScorecards } = renderPage(
      {
        listScorecards: async () => ({
          items: [
            { ...payments, owner: undefined },
            {
              ...payments,
              entityRef: 'group:default/payments',
              kind: 'group',
              title: 'Payments team',
              owner: undefined,
            },
          ],
          totalItems: 2,
          pageInfo: {},
        }),
      },
      '/?kind=all',
    );
    const group = await screen.findByRole('row', { name: /Payments team/ });
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({ filter: undefined }),
    );
    expect(group).not.toHaveTextContent('no owner');
    expect(screen.getByRole('row', { name: /Payments API/ })).toHaveTextContent(
      'no owner',
    );
  });

  it('changes from services to all kinds and back', async () => {
    renderPage();
    await screen.findByRole('row', { name: /Payments API/ });
    const kind = screen.getByRole('button', { name: /Kind$/ });
    expect(kind).toHaveTextContent('Services');
    await userEvent.click(kind);
    await userEvent.click(screen.getByRole('option', { name: 'All kinds' }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('?kind=all'),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Services' }));
    await waitFor(() =>
      expect(screen.getByTestId('address')).toBeEmptyDOMElement(),
    );
  });

  it('writes the search and the order into the address', async () => {
    const { listScorecards } = renderPage();
    await screen.findByRole('row', { name: /Payments API/ });
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search by name' }),
      'ledger',
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('?q=ledger'),
    );
    await userEvent.click(
      screen.getByRole('columnheader', { name: /Coverage/ }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        'order=coverage%2Casc',
      ),
    );
    await waitFor(() =>
      expect(listScorecards).toHaveBeenLastCalledWith(
        expect.objectContaining({
          filter: ['kind=component,text=ledger'],
          orderField: 'coverage,asc',
        }),
      ),
    );
  });

  it('tells an empty fleet from a filter that matches nothing', async () => {
    const none = async () => ({ items: [], totalItems: 0, pageInfo: {} });
    const { container } = renderPage({ listScorecards: none });
    expect(
      await screen.findByText('No service has a scorecard yet.'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('clears a filter that matches nothing', async () => {
    renderPage(
      {
        listScorecards: async request =>
          request?.filter?.[0].includes('grade')
            ? { items: [], totalItems: 0, pageInfo: {} }
            : createMockApi().listScorecards(request),
      },
      '/?grade=A',
    );
    expect(await screen.findByText('No entity matches.')).toBeVisible();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Show everything' })[0],
    );
    expect(
      await screen.findByRole('row', { name: /Payments API/ }),
    ).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('');
  });

  it('says what to do when it may not be read', async () => {
    const { container } = renderPage({
      listScorecards: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
    await expectAccessible(container);
  });
});
