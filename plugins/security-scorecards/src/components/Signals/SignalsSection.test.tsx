import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  SecurityScorecardsApi,
  SignalFigures,
  SignalList,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import {
  createSignal,
  createSignals,
} from '../../testing/fixtures/createSignals';
import { SignalsSection } from './SignalsSection';

jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';
const SOME: SignalFigures = {
  counts: { critical: 1, high: 2, medium: 0, low: 0 },
  total: 3,
};
const NONE: SignalFigures = {
  counts: { critical: 0, high: 0, medium: 0, low: 0 },
  total: 0,
};

function renderSection(
  listSignals: SecurityScorecardsApi['listSignals'],
  figures: SignalFigures | undefined,
) {
  return renderInTestApp(
    <SignalsSection entityRef={ENTITY} figures={figures} />,
    { apis: [[securityScorecardsApiRef, createMockApi({ listSignals })]] },
  );
}

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
}

async function openWith(list: SignalList, figures = NONE) {
  renderSection(async () => list, figures);
  await open();
}

describe('SignalsSection', () => {
  it('counts by severity, and asks for the list only when it is opened', async () => {
    const listSignals = jest.fn(async () =>
      createSignals({
        items: [
          createSignal({
            id: '2',
            severity: 'critical',
            inherited: true,
            title: 'The root user signed in',
            resource: 'AWS::::Account:111122223333',
            resourceName: undefined,
            consoleUrl: undefined,
          }),
          createSignal(),
        ],
      }),
    );
    const { container } = renderSection(listSignals, SOME);
    const counts = await screen.findByRole('list', {
      name: 'Active signals by severity',
    });
    expect(counts).toHaveTextContent(/1 critical.*2 high/);
    expect(listSignals).not.toHaveBeenCalled();
    await open();

    const list = await screen.findByRole('list', { name: 'Signals' });
    const [ofAccount, ofBucket] = within(list).getAllByRole('listitem');
    expect(ofAccount).toHaveTextContent(
      /critical.*The root user signed in.*On the account/,
    );
    expect(within(ofAccount).queryByRole('link')).not.toBeInTheDocument();
    expect(ofBucket).toHaveTextContent(
      /high.*lists the bucket.*GuardDuty.*receipts.*payments-production \(111122223333\).*eu-west-1.*2 days ago/,
    );
    expect(within(ofBucket).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('console.aws.amazon.com'),
    );
    expect(listSignals).toHaveBeenCalledWith(
      ENTITY,
      expect.objectContaining({ limit: 10, cursor: undefined }),
    );
    await expectAccessible(container);
  });

  it('says that there is none only with the date of the last look', async () => {
    await openWith(createSignals({ items: [] }));

    expect(
      await screen.findByText(/No active signals\. .*Last read/),
    ).toHaveTextContent(/1 hour ago/);
    expect(screen.queryByText(/not collected/i)).not.toBeInTheDocument();
  });

  it('says that nobody looked, closed and open', async () => {
    renderSection(
      async () =>
        createSignals({
          items: [],
          sight: { accounts: 2, collectedAccounts: 0 },
        }),
      undefined,
    );
    expect(await screen.findByText(/Not collected/)).toBeVisible();
    await open();

    expect(await screen.findByText(/Not collected/)).toBeVisible();
    expect(screen.queryByText(/No active signals/)).not.toBeInTheDocument();
  });

  it('names the accounts in which nobody looked', async () => {
    const list = createSignals({ items: [] });
    await openWith({ ...list, sight: { ...list.sight, collectedAccounts: 1 } });

    expect(
      await screen.findByText(/Not collected in 1 of 2 accounts/),
    ).toBeVisible();
  });

  it('does not take what a feed brought for all there is', async () => {
    await openWith(
      createSignals({ sight: { accounts: 1, collectedAccounts: 0 } }),
      SOME,
    );

    expect(await screen.findByText(/not complete/)).toBeVisible();
  });

  it('says what to do when it may not be read', async () => {
    renderSection(async () => {
      throw Object.assign(new Error('closed'), { statusCode: 403 });
    }, SOME);
    await open();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
