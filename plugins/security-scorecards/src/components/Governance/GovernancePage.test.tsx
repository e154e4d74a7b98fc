import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ListWaiversRequest,
  SecurityScorecardsApi,
  Waiver,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createAttestation } from '../../testing/fixtures/createAttestation';
import { createWaiver } from '../../testing/fixtures/createWaiver';
import { GovernancePage } from './GovernancePage';

jest.setTimeout(120_000);

function listOf(waivers: () => Waiver[]) {
  return async ({
    status,
    text = '',
    limit = 50,
    cursor = '0',
  }: ListWaiversRequest = {}) => {
    const items = waivers().filter(
      waiver =>
        status?.includes(waiver.status) && waiver.entityRef.includes(text),
    );
    const end = Number(cursor) + limit;
    return {
      items: items.slice(Number(cursor), end),
      totalItems: items.length,
      pageInfo: end < items.length ? { nextCursor: String(end) } : {},
    };
  };
}

function renderPage(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderInTestApp(<GovernancePage />, {
    initialRouteEntries: ['/security/governance'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      mockApis.identity({ userEntityRef: 'user:default/sam' }),
    ],
  });
}

const region = (name: string) => screen.findByRole('region', { name });

describe('GovernancePage', () => {
  it('approves a request and shows it as active', async () => {
    let waiver = createWaiver();
    const decideWaiver = jest.fn<
      ReturnType<SecurityScorecardsApi['decideWaiver']>,
      Parameters<SecurityScorecardsApi['decideWaiver']>
    >(async () => {
      waiver = {
        ...waiver,
        status: 'active',
        version: 2,
        approvals: [{ by: 'user:default/sam', at: '2026-11-21T08:00:00Z' }],
      };
      return { waiver, events: [] };
    });
    const { container } = renderPage({
      listWaivers: listOf(() => [waiver]),
      decideWaiver,
    });
    const inbox = await region('Waivers to approve');
    expect(
      await within(inbox).findByText(/waits for approval by 1 person/),
    ).toBeVisible();
    expect(within(inbox).getByText(/The fix is planned/)).toBeVisible();
    const approve = await within(inbox).findByRole('button', {
      name: 'Approve',
    });
    await expectAccessible(container);

    await userEvent.click(approve);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveAccessibleName('Approve the waiver of S3.8');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /^Note/ }),
      'agreed',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(
      await within(inbox).findByText('No waiver waits for approval.'),
    ).toBeVisible();
    expect(within(inbox).getByText('Approved.')).toBeVisible();
    expect(decideWaiver).toHaveBeenCalledWith('w1', 'approve', {
      note: 'agreed',
      version: 1,
    });
    const ledger = await region('Waivers');
    expect(await within(ledger).findByText(/holds until/)).toBeVisible();
  });

  it('needs a note to deny, and shows the current state after a conflict', async () => {
    let waiver = createWaiver();
    renderPage({
      listWaivers: listOf(() => [waiver]),
      decideWaiver: async () => {
        waiver = { ...waiver, status: 'active', version: 2 };
        throw Object.assign(new Error('Waiver w1 is active'), {
          statusCode: 409,
        });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Deny' }));
    const dialog = await screen.findByRole('dialog');
    const deny = within(dialog).getByRole('button', { name: 'Deny' });
    await userEvent.click(deny);
    const note = within(dialog).getByRole('textbox', { name: /^Note/ });
    await waitFor(() => expect(note).toBeInvalid());
    await userEvent.type(note, 'too long');
    await userEvent.click(deny);
    expect(
      await screen.findByText(/has changed in the meantime.*w1 is active/),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(
      await screen.findByText('No waiver waits for approval.'),
    ).toBeVisible();
  });

  it('lets nobody decide on his own request', async () => {
    renderPage({
      listWaivers: listOf(() => [
        createWaiver({ requestedBy: 'user:default/sam' }),
      ]),
    });
    const approve = await screen.findByRole('button', { name: 'Approve' });
    expect(approve).toBeDisabled();
    expect(approve).toHaveAccessibleDescription(/another person has to decide/);
    expect(screen.getByRole('button', { name: 'Withdraw' })).toBeEnabled();
  });

  it('asks the backend page by page', async () => {
    renderPage({
      listWaivers: listOf(() =>
        Array.from({ length: 25 }, (_, index) =>
          createWaiver({ id: `w${index}`, status: 'active' }),
        ),
      ),
    });
    const ledger = await region('Waivers');
    expect(await within(ledger).findByText('25 waivers')).toBeVisible();
    expect(within(ledger).getAllByText(/holds until/)).toHaveLength(20);
    await userEvent.click(within(ledger).getByRole('button', { name: 'Next' }));
    await waitFor(() =>
      expect(within(ledger).getAllByText(/holds until/)).toHaveLength(5),
    );
  });

  it('tells which waivers of app-config do not count', async () => {
    const { container } = renderPage({
      listWaivers: async () => ({
        items: [],
        totalItems: 0,
        pageInfo: {},
        problems: [
          {
            place: 'securityScorecards.governance.waivers[0].expires',
            entityRef: 'component:default/cart',
            message: 'It is later than a high control allows',
            mend: 'Write a date up to 2027-02-18',
          },
        ],
      }),
    });
    const ledger = await region('Waivers');
    expect(
      await within(ledger).findByText('Configuration problem'),
    ).toBeVisible();
    expect(within(ledger).getByText(/waivers\[0\]\.expires/)).toBeVisible();
    expect(within(ledger).getByText(/up to 2027-02-18/)).toBeVisible();
    expect(screen.getAllByText('Configuration problem')).toHaveLength(1);
    await expectAccessible(container);
  });

  it('searches, filters by state and tells why a waiver is over', async () => {
    const waivers = [
      createWaiver({ id: 'a', status: 'active' }),
      createWaiver({
        id: 'b',
        status: 'active',
        owner: 'group:default/orders',
        entityRef: 'component:default/orders-api',
        requestedBy: 'user:default/ben',
      }),
      createWaiver({
        id: 'c',
        status: 'ended',
        endedAt: '2026-11-20T08:00:00Z',
        endCause: 'severity-raised',
      }),
    ];
    renderPage({
      listWaivers: listOf(() => waivers),
      listAttestations: async ({ text } = {}) => {
        const items = text === undefined ? [createAttestation()] : [];
        return { items, totalItems: items.length, pageInfo: {} };
      },
    });
    const ledger = await region('Waivers');
    expect(await within(ledger).findByText('2 waivers')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'orders');
    expect(await within(ledger).findByText('1 waiver')).toBeVisible();
    // Neither a request nor an attestation.
    await waitFor(() =>
      expect(screen.getAllByText('Nothing matches the search.')).toHaveLength(
        2,
      ),
    );
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.click(within(ledger).getByRole('radio', { name: 'Over' }));
    expect(
      await within(ledger).findByText(/more severe now than when/),
    ).toBeVisible();
    const attestations = await region('Attestations');
    expect(within(attestations).getByText(/valid until/)).toBeVisible();
  });

  it('says what to do when it may not be read', async () => {
    const closed = async () => {
      throw Object.assign(new Error('closed'), { statusCode: 403 });
    };
    renderPage({ listWaivers: closed, listAttestations: closed });
    expect(await screen.findAllByText('You may not see this')).toHaveLength(3);
  });
});
