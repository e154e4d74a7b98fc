import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  SecurityScorecardsApi,
  Waiver,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import {
  createControl,
  createPractice,
} from '../../testing/fixtures/createScorecard';
import { createWaiver } from '../../testing/fixtures/createWaiver';
import { createWaiverPreview } from '../../testing/fixtures/createWaiverPreview';
import { PracticeWaivers } from './PracticeWaivers';

jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';
const practice = createPractice({
  status: 'fail',
  controls: [createControl({ status: 'fail' })],
});

function renderWaivers(
  overrides: Partial<SecurityScorecardsApi>,
  options: { entityRef?: string; result?: AuthorizeResult.DENY } = {},
) {
  return renderInTestApp(
    <PracticeWaivers
      entityRef={options.entityRef ?? ENTITY}
      practice={practice}
    />,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [
          securityScorecardsApiRef,
          createMockApi({
            previewWaiver: async ({ resourceIds }) =>
              createWaiverPreview(
                resourceIds && { resources: resourceIds, totalResources: 1 },
              ),
            ...overrides,
          }),
        ],
        mockApis.identity({ userEntityRef: 'user:default/olga' }),
        mockApis.permission({
          authorize: options.result ?? AuthorizeResult.ALLOW,
        }),
      ],
    },
  );
}

describe('PracticeWaivers', () => {
  it('requests a waiver of chosen resources', async () => {
    const items: Waiver[] = [];
    const requestWaiver = jest.fn<
      ReturnType<SecurityScorecardsApi['requestWaiver']>,
      Parameters<SecurityScorecardsApi['requestWaiver']>
    >(async () => {
      items.push(createWaiver());
      return { waiver: items[0], events: [] };
    });
    renderWaivers({
      listWaivers: async () => ({
        items: [...items],
        totalItems: items.length,
        pageInfo: {},
      }),
      requestWaiver,
    });
    const button = await screen.findByRole('button', {
      name: 'Request waiver',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('2 failing resources'),
    ).toBeVisible();
    expect(within(dialog).getByText('72 → 78')).toBeVisible();
    const until = within(dialog).getByLabelText('Until');
    expect(until).toHaveValue('2099-02-20');
    expect(until).toHaveAttribute('max', '2099-02-20');
    await expectAccessible(dialog);

    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Chosen resources' }),
    );
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: 'arn:aws:s3:::receipts' }),
    );
    expect(await within(dialog).findByText('1 failing resource')).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request' }),
    );
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await waitFor(() => expect(reason).toBeInvalid());
    expect(requestWaiver).not.toHaveBeenCalled();
    await userEvent.type(reason, 'Next week');
    fireEvent.change(until, { target: { value: '2098-12-24' } });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request' }),
    );
    expect(
      await screen.findByText(/Another person has to approve it/),
    ).toBeVisible();
    expect(requestWaiver).toHaveBeenCalledWith({
      entityRef: ENTITY,
      controlId: 'S3.8',
      resourceIds: ['arn:aws:s3:::receipts'],
      category: 'planned-fix',
      reason: 'Next week',
      expiresAt: '2098-12-24',
      endsOnChange: false,
    });
    expect(await screen.findByText('Requested')).toBeVisible();
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('shows why a request was refused by the backend', async () => {
    renderWaivers({
      requestWaiver: async () => {
        throw Object.assign(new Error('expiresAt: too late'), {
          statusCode: 400,
        });
      },
    });
    const button = await screen.findByRole('button', {
      name: 'Request waiver',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('2 failing resources');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Next week',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'expiresAt: too late',
    );
  });

  it('tells who denied a waiver and why', async () => {
    const waiver = createWaiver({
      status: 'denied',
      endedAt: '2026-11-21T08:00:00Z',
    });
    renderWaivers({
      listWaivers: async () => ({
        items: [waiver],
        totalItems: 1,
        pageInfo: {},
      }),
      getWaiver: async () => ({
        waiver,
        events: [
          {
            at: '2026-11-21T08:00:00Z',
            actor: 'user:default/sam',
            action: 'denied',
            to: 'denied',
            note: 'Fix it.',
          },
        ],
      }),
    });
    await userEvent.click(await screen.findByText('1 that is over'));
    expect(await screen.findByText(/: Fix it\./)).toBeVisible();
    expect(screen.getByRole('link', { name: /sam/ })).toBeVisible();
  });

  it('tells who may not request one why', async () => {
    renderWaivers(
      {},
      { entityRef: 'component:default/other', result: AuthorizeResult.DENY },
    );
    expect(
      await screen.findByText(/You may not request waivers for this entity/),
    ).toBeVisible();
    const button = screen.getByRole('button', { name: 'Request waiver' });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(/permission/);
  });
});
