import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createFleet } from '../../testing/fixtures/createFleet';
import { FleetSummary } from './FleetSummary';

jest.setTimeout(120_000);

function renderSummary(getFleet?: SecurityScorecardsApi['getFleet']) {
  return renderInTestApp(
    <FleetSummary
      filter={{ kind: ['all'], owner: ['group:default/payments'] }}
      text=""
    />,
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
    expect(
      within(summary).getByRole('link', {
        name: /Block public access on the S3 buckets/,
      }),
    ).toHaveAttribute('href', 'https://docs.aws.amazon.com/securityhub/');
    expect(summary).toHaveTextContent('4 services');
    expect(summary).toHaveTextContent('−180 risk');
    expect(getFleet).toHaveBeenCalledWith(
      expect.objectContaining({
        filter: ['kind=component,owner=group:default/payments'],
      }),
    );
    await expectAccessible(container);
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
