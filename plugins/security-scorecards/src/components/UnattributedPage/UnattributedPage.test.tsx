import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createUnattributed } from '../../testing/fixtures/createUnattributed';
import { UnattributedPage } from './UnattributedPage';

jest.setTimeout(120_000);

function renderPage(
  overrides: Partial<SecurityScorecardsApi> = {},
  address = '/security/unattributed',
) {
  return renderInTestApp(<UnattributedPage />, {
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[securityScorecardsApiRef, createMockApi(overrides)]],
  });
}

describe('UnattributedPage', () => {
  it('says how much is nobody’s, where it is, and what to add', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    const { container } = renderPage();
    const summary = await screen.findByRole('region', {
      name: '20% of the evidence is nobody’s',
    });
    expect(summary).toHaveTextContent('202 of 800 resources');
    expect(summary).toHaveTextContent('70% attributed to entities');
    expect(summary).toHaveTextContent('10% of the accounts themselves');

    const group = screen.getByRole('button', {
      name: /payments-prod \(111122223333\)/,
    });
    expect(group).toHaveAttribute('aria-expanded', 'true');
    expect(group).toHaveTextContent('29 resources');
    expect(group).toHaveTextContent('2 suggestions');
    expect(within(group).getByText('11 medium')).toBeInTheDocument();
    expect(screen.getByText('Tag 3 resources in AWS with')).toBeVisible();
    expect(screen.getByRole('link', { name: /payments-api/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api',
    );
    expect(screen.getByText('Tags: Service=payments-api')).toBeVisible();
    expect(
      screen.getByText(
        /security-scorecards\/aws-tags: 'service=ledger;aws:cloudformation:stack-name=ledger-prod'/,
      ),
    ).toBeVisible();

    await user.click(screen.getAllByRole('button', { name: 'Copy' })[0]);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('service=payments-api');
    await expectAccessible(container);
  });

  it('opens a group without any idea whose it is', async () => {
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /^444455556666/ }),
    );
    expect(
      screen.getByText(/No neighbour tells whose these are/),
    ).toBeVisible();
    expect(screen.getByText('Nothing fails')).toBeVisible();
  });

  it('groups as the address says and as the reader chooses', async () => {
    const listUnattributed = jest.fn(createMockApi().listUnattributed);
    renderPage({ listUnattributed }, '/security/unattributed?by=stack');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Resource type' }),
    );
    await screen.findByRole('radio', { name: 'Resource type', checked: true });
    expect(
      listUnattributed.mock.calls.map(([query]) => query?.groupBy),
    ).toEqual(['stack', 'resourceType']);
  });

  it('claims nothing before there is evidence', async () => {
    const { container } = renderPage({
      listUnattributed: async () =>
        createUnattributed({
          totals: {
            resources: 0,
            unattributedResources: 0,
            evidence: { attributed: 0, accountLevel: 0, unattributed: 0 },
            accounts: [],
          },
          items: [],
          totalItems: 0,
        }),
    });
    expect(
      await screen.findByText('No evidence has been collected yet'),
    ).toBeVisible();
    expect(screen.getByText('Nothing is left over.')).toBeVisible();
    await expectAccessible(container);
  });

  it('says what to do when it may not be read', async () => {
    renderPage({
      listUnattributed: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
