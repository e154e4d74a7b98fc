import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ListScorecardsRequest,
  ScorecardSummary,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { rootRouteRef } from '../../routes';
import { createMockApi } from '../../testing/createMockApi';
import { createRanking } from '../../testing/fixtures/createRanking';
import { RiskiestServices } from './RiskiestServices';

jest.setTimeout(60_000);

/** Answers with the ranking, of which only the ledger belongs to the reader's team. */
function createOwnedRanking() {
  return jest.fn(async ({ filter, limit = 20 }: ListScorecardsRequest = {}) => {
    const all = createRanking();
    const items = filter?.[0].includes('owner=')
      ? all.filter(({ title }) => title === 'Ledger')
      : all;
    return {
      items: items.slice(0, limit),
      totalItems: items.length,
      pageInfo: {},
    };
  });
}

function render(
  overrides: Partial<SecurityScorecardsApi>,
  options?: { owns?: string[]; limit?: number; isMounted?: boolean },
) {
  return renderInTestApp(<RiskiestServices limit={options?.limit} />, {
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...(options?.isMounted !== false && { '/security': rootRouteRef }),
    },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      [catalogApiRef, catalogApiMock()],
      [
        identityApiRef,
        mockApis.identity({
          ownershipEntityRefs: options?.owns ?? [
            'user:default/elena',
            'group:default/payments',
          ],
        }),
      ],
    ],
  });
}

const titles = () =>
  screen
    .getAllByRole('listitem')
    .map(item => within(item).getByRole('link').textContent);

describe('RiskiestServices', () => {
  it("shows the reader's own services first, and all when asked to", async () => {
    const listScorecards = createOwnedRanking();
    const { container } = render({ listScorecards });
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent(
      'Ledger' +
        'No critical control is known to fail' +
        '76 of 100 (70 to 82)',
    );
    expect(within(item).getByRole('img', { name: 'Grade C' })).toBeVisible();
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: [
          'kind=component,owner=user:default/elena,owner=group:default/payments',
        ],
        orderField: 'risk,desc',
        limit: 5,
      }),
    );
    expect(
      screen.getByRole('link', { name: 'See 1 service in the ranking' }),
    ).toHaveAttribute(
      'href',
      '/security?owner=user%3Adefault%2Felena&owner=group%3Adefault%2Fpayments',
    );
    await expectAccessible(container);

    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(
      await screen.findByRole('link', { name: 'Payments API' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api');
    expect(titles()).toHaveLength(5);
    expect(screen.getByText('2 critical controls fail')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See all 7 services in the ranking' }),
    ).toHaveAttribute('href', '/security');
    await userEvent.click(screen.getByRole('radio', { name: 'Owned by me' }));
    expect(titles()).toEqual(['Ledger']);
  });

  it('shows all to who owns nothing, without a choice', async () => {
    render(
      {
        listScorecards: async request =>
          request?.filter?.[0].includes('owner=')
            ? { items: [], totalItems: 0, pageInfo: {} }
            : createMockApi().listScorecards(request),
      },
      { owns: ['user:default/guest'], limit: 3 },
    );
    await screen.findByRole('link', { name: 'Payments API' });
    expect(titles()).toEqual(['Payments API', 'Checkout web', 'Ledger']);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  it('never lets missing evidence pass for good', async () => {
    const unseen = createRanking().filter(({ title }) => title === 'Mailer');
    render({
      listScorecards: async () => ({
        items: unseen,
        totalItems: 1,
        pageInfo: {},
      }),
    });
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent('Nothing is known of its critical controls');
    expect(item).toHaveTextContent('not enough evidence');
    expect(
      within(item).getByRole('img', {
        name: 'No grade: not enough evidence',
      }),
    ).toBeVisible();
  });

  it('says that there is nothing yet', async () => {
    const { container } = render({
      listScorecards: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
    });
    expect(
      await screen.findByText('No service has a scorecard yet.'),
    ).toBeVisible();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says why it cannot show anything, and tries again when asked to', async () => {
    let isDown = true;
    render({
      listScorecards: async request => {
        if (isDown) {
          throw Object.assign(new Error('broken'), { statusCode: 500 });
        }
        return createOwnedRanking()(request);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend could not answer',
    );
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Payments API' }),
    ).toBeVisible();
  });

  it('shows that it waits', async () => {
    const { container } = render({
      listScorecards: () => new Promise<never>(() => {}),
    });
    await waitFor(() => expect(container).toContainHTML('aria-busy="true"'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('has no link to a fleet page that the app does not mount', async () => {
    render({ listScorecards: createOwnedRanking() }, { isMounted: false });
    await screen.findByRole('link', { name: 'Ledger' });
    expect(screen.queryByRole('link', { name: /ranking/ })).toBeNull();
  });

  it('copes with a long and a right-to-left name', async () => {
    const [first, second]: ScorecardSummary[] = createRanking();
    const long = 'settlement-reconciliation-'.repeat(8);
    render({
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
    // Its own direction, whatever that of the page.
    expect(screen.getByText('خدمة المدفوعات').tagName).toBe('BDI');
  });
});
