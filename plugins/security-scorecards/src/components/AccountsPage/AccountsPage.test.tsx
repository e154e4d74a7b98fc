import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createAccounts } from '../../testing/fixtures/createAccounts';
import { AccountsPage } from './AccountsPage';

jest.setTimeout(120_000);

function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

function renderPage(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderInTestApp(
    <>
      <AccountsPage />
      <Address />
    </>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[securityScorecardsApiRef, createMockApi(overrides)]],
    },
  );
}

describe('AccountsPage', () => {
  it('says whose accounts are, what could be seen of them and what to mend', async () => {
    const { container } = renderPage();
    const well = await screen.findByRole('row', { name: /payments-prod/ });
    expect(well).toHaveTextContent('111122223333');
    expect(well).toHaveTextContent('Workloads/Production');
    expect(well).toHaveTextContent('29 nobody’s');
    expect(well).toHaveTextContent(/Complete.*Security Hub, AWS Config/);
    expect(well).toHaveTextContent(
      'Standards: AWS Foundational Security Best Practices (ready in 1 of 2 regions), NIST SP 800-53 Rev. 5',
    );
    expect(
      within(well).getByRole('link', { name: /, Scorecard of payments-prod$/ }),
    ).toHaveTextContent('83');

    const gap = screen.getByRole('row', { name: /payments-dr/ });
    expect(gap).toHaveTextContent('Access denied');
    expect(
      within(gap).getByText('Check the trust policy of the role.'),
    ).toBeVisible();
    expect(within(gap).getByText(/AccessDenied/)).not.toBeVisible();
    await userEvent.click(within(gap).getByText('What was answered'));
    expect(within(gap).getByText(/AccessDenied/)).toBeVisible();
    expect(gap).toHaveTextContent('1 entity that you may not read');

    const nobodys = screen.getByRole('row', { name: /777788889999/ });
    expect(nobodys).toHaveTextContent('No entity stands for it');
    expect(nobodys).toHaveTextContent('State in AWS: SUSPENDED');
    expect(nobodys).toHaveTextContent('Not read by any source');
    await expectAccessible(container);
  });

  it('filters and searches, and keeps that in the address', async () => {
    renderPage();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Without owner (1)' }),
    );
    expect(screen.getByText('1 account')).toBeVisible();
    expect(screen.getByRole('row', { name: /777788889999/ })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?show=withoutOwner',
    );
    await userEvent.type(screen.getByRole('searchbox'), 'payments');
    expect(await screen.findByText('No account matches.')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findByText('2 accounts')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('?q=payments');
  });

  it('reads all pages', async () => {
    const [first, ...rest] = createAccounts().items;
    const listAccounts = jest.fn<
      ReturnType<SecurityScorecardsApi['listAccounts']>,
      Parameters<SecurityScorecardsApi['listAccounts']>
    >(async ({ cursor } = {}) =>
      cursor
        ? createAccounts({ items: rest })
        : createAccounts({ items: [first], pageInfo: { nextCursor: 'two' } }),
    );
    renderPage({ listAccounts });
    expect(await screen.findByText('3 accounts')).toBeVisible();
    expect(listAccounts).toHaveBeenCalledTimes(2);
  });

  it('says that there is none yet, and what to do when it may not be read', async () => {
    const { unmount } = renderPage({
      listAccounts: async () =>
        createAccounts({ items: [], totalItems: 0, withoutOwner: 0 }),
    });
    expect(
      await screen.findByText('No account has been visited yet.'),
    ).toBeVisible();
    unmount();
    renderPage({
      listAccounts: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
