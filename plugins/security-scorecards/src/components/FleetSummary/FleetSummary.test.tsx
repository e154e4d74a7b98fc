import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createFleet } from '../../testing/fixtures/createFleet';
import { FleetFixes } from './FleetFixes';
import { FleetSummary } from './FleetSummary';

jest.setTimeout(120_000);

const FILTER = { kind: ['all'], owner: ['group:default/payments'] };

function renderSummary(getFleet?: SecurityScorecardsApi['getFleet']) {
  return renderInTestApp(
    <>
      <FleetSummary filter={FILTER} text="" />
      <FleetFixes filter={FILTER} text="" />
    </>,
    {
      apis: [
        [securityScorecardsApiRef, createMockApi(getFleet && { getFleet })],
      ],
    },
  );
}

describe('FleetSummary', () => {
  it('shows grades, the score of AWS and what to fix first across services', async () => {
    const getFleet = jest.fn(async () => createFleet());
    const { container } = renderSummary(getFleet);
    const summary = await screen.findByRole('region', {
      name: '7 services as a whole',
    });
    const grades = within(summary).getByRole('list', {
      name: 'Services by grade',
    });
    expect(
      within(grades)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['A: 1', 'B: 1', 'C: 1', 'D: 1', 'E: 1', '–: 2']);
    expect(summary).toHaveTextContent('Security Hub would say 80 %');
    const fixes = screen.getByRole('group');
    const link = within(fixes).getByRole('link', {
      name: /Block public access on the S3 buckets/,
      hidden: true,
    });
    expect(link).toHaveAttribute(
      'href',
      'https://docs.aws.amazon.com/securityhub/',
    );
    expect(link).not.toBeVisible();
    // What brings most is told in the line that opens the rest.
    const best = within(fixes).getByText('Fix first');
    expect(best.parentElement).toHaveTextContent(
      /^Fix firstBlock public access on the S3 buckets.*4 services.*−180 risk$/,
    );
    await userEvent.click(best);
    expect(link).toBeVisible();
    expect(getFleet).toHaveBeenCalledTimes(1);
    expect(getFleet).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component,owner=group:default/payments'],
      }),
    );
    await expectAccessible(container);
  });

  it('says that there is nothing to fix', async () => {
    renderSummary(async () => ({ ...createFleet(), fixes: [] }));
    expect(
      await screen.findByText('Nothing to fix in what could be checked.'),
    ).toBeVisible();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('says what to do when it may not be read', async () => {
    renderSummary(async () => {
      throw Object.assign(new Error('closed'), { statusCode: 403 });
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
