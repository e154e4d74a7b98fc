import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { createMockApi } from '../../testing/createMockApi';
import { createRanking } from '../../testing/fixtures/createRanking';
import { renderRankingPage } from './__testUtils__/renderRankingPage';

jest.setTimeout(60_000);

describe('RankingPage', () => {
  it('ranks by risk and links each entity to its tab', async () => {
    const { container, listScorecards } = renderRankingPage();
    const row = await screen.findByRole('row', { name: /Payments API/ });
    expect(within(row).getByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(within(row).getByText('312')).toBeVisible();
    expect(within(row).getByText('87 %')).toBeVisible();
    expect(within(row).getByText('+12.4')).toBeVisible();
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

  it('shows the columns that were chosen, and keeps them in the address', async () => {
    renderRankingPage({}, '/?columns=grade,criticality');
    await screen.findByRole('row', { name: /Payments API/ });
    const headings = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent);
    expect(headings()).toEqual(['Entity', 'Grade', 'Criticality']);
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Risk' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?columns=grade%2Crisk%2Ccriticality',
    );
    await userEvent.click(screen.getByRole('button', { name: 'As usual' }));
    expect(screen.getByTestId('address')).toBeEmptyDOMElement();
  });

  it('saves what shows as a view, opens it and forgets it', async () => {
    const { container } = renderRankingPage({}, '/?grade=E&order=score,asc');
    await screen.findByRole('row', { name: /Payments API/ });
    await userEvent.click(screen.getByRole('button', { name: 'Views' }));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name of the view' }),
      'Worst first',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save this view' }),
    );
    const views = screen.getByRole('list', { name: 'Saved views' });
    await userEvent.click(
      within(views).getByRole('button', { name: 'Little evidence' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      /^\?order=coverage%2Casc$/,
    );
    await userEvent.click(
      within(views).getByRole('button', { name: 'Worst first' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      /^\?order=score%2Casc&grade=E$/,
    );
    await userEvent.click(
      within(views).getByRole('button', { name: 'Forget Worst first' }),
    );
    expect(
      within(views).queryByRole('button', { name: 'Worst first' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('shows how all services developed, in figures and as tables', async () => {
    renderRankingPage();
    const trends = await screen.findByRole('region', { name: 'Trends' });
    expect(
      await within(trends).findByText('+13 since Oct 23, 2026'),
    ).toBeVisible();
    expect(trends).toHaveTextContent('Risk922−278 since Oct 23, 2026');
    expect(trends).toHaveTextContent('Evidence with an owner90 %');
    expect(within(trends).getAllByText('As a table')).toHaveLength(3);
  });

  it('reads the filter and the order from the address', async () => {
    const { listScorecards } = renderRankingPage(
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
    const { listScorecards } = renderRankingPage(
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
    renderRankingPage();
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
    const { listScorecards } = renderRankingPage();
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

  it('leaves out what it does not know of an old address', async () => {
    const { listScorecards } = renderRankingPage(
      {},
      '/?grade=Z&grade=D&domain=astrology&order=colour,asc&columns=smell&partOf=domain:default/gone',
    );
    await screen.findByRole('row', { name: /Payments API/ });
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component,partOf=domain:default/gone,grade=D'],
        orderField: 'risk,desc',
      }),
    );
    expect(
      screen.getByRole('button', {
        name: 'Only parts of gone, Show more than the parts of gone',
      }),
    ).toBeVisible();
  });

  it('shows the services of a version of a template, and more when asked to', async () => {
    const { listScorecards } = renderRankingPage(
      {},
      '/?template=aws-service&templateVersion=none&templateVersion=',
    );
    await screen.findByRole('row', { name: /Payments API/ });
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component,template=aws-service,templateVersion=none'],
      }),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Only without version, Show also what has a version',
      }),
    );
    await waitFor(() =>
      expect(listScorecards).toHaveBeenLastCalledWith(
        expect.objectContaining({
          filter: ['kind=component,template=aws-service'],
        }),
      ),
    );
    expect(
      screen.getByRole('button', { name: /^Only from aws-service, / }),
    ).toBeVisible();
  });

  it('shows a very long name and one of another script as they are', async () => {
    const [first, second] = createRanking();
    const long = 'settlement-reconciliation-'.repeat(8);
    renderRankingPage({
      listScorecards: async () => ({
        items: [
          { ...first, title: long },
          { ...second, title: 'خدمة المدفوعات' },
        ],
        totalItems: 2,
        pageInfo: {},
      }),
    });
    expect(await screen.findByRole('link', { name: long })).toBeVisible();
    expect(screen.getByText('خدمة المدفوعات').tagName).toBe('BDI');
  });

  it('tells an empty fleet from a filter that matches nothing', async () => {
    const none = async () => ({ items: [], totalItems: 0, pageInfo: {} });
    const { container } = renderRankingPage({ listScorecards: none });
    expect(
      await screen.findByText('No service has a scorecard yet.'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('clears a filter that matches nothing', async () => {
    renderRankingPage(
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
    const { container } = renderRankingPage({
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
