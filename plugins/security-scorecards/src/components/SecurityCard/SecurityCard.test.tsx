import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { securityEntityCard } from '../../extensions/entityCard';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import { createScorecard } from '../../testing/fixtures/createScorecard';

jest.setTimeout(60_000);

function renderCard(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: paymentsApi }),
      securityEntityCard,
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('SecurityCard', () => {
  it('shows grade, range, failures and the first fix, and links to the tab', async () => {
    const { container } = renderCard();
    expect(await screen.findByRole('img', { name: 'Grade D' })).toBeVisible();
    expect(screen.getByText('1 critical control fails')).toBeVisible();
    expect(screen.getByText('72 of 100 (61 to 79)')).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'Block public access on the S3 buckets',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api?practice=public-access-block',
    );
    expect(
      screen.getByRole('link', { name: 'Open the Security tab' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-api');
    // The heading is that of the catalog's own card.
    await expectAccessible(container, { ignore: ['heading-order'] });
  });

  it('says that nothing is claimed', async () => {
    renderCard({
      getScorecard: async () =>
        createScorecard({
          scope: { accounts: [], regions: [], rules: [], resources: 0 },
        }),
    });
    expect(await screen.findByText('Claims nothing in AWS yet.')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('says what to do when the backend fails', async () => {
    renderCard({
      getScorecard: async () => {
        throw Object.assign(new Error('broken'), { statusCode: 500 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend could not answer',
    );
  });
});
