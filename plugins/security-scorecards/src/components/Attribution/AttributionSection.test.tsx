import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import { createAttribution } from '../../testing/fixtures/createAttribution';
import { AttributionSection } from './AttributionSection';

jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';

function renderSection(
  getAttribution: SecurityScorecardsApi['getAttribution'],
) {
  return renderInTestApp(
    <EntityProvider entity={paymentsApi}>
      <AttributionSection entityRef={ENTITY} />
    </EntityProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[securityScorecardsApiRef, createMockApi({ getAttribution })]],
    },
  );
}

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Show' }));
}

describe('AttributionSection', () => {
  it('asks only when it is opened, then says which rule claimed what', async () => {
    const getAttribution = jest.fn(async () => createAttribution());
    const { container } = renderSection(getAttribution);
    await screen.findByRole('region', { name: 'Attribution' });
    expect(getAttribution).not.toHaveBeenCalled();
    await open();

    const claims = await screen.findByRole('list', {
      name: 'What each rule claimed',
    });
    const [byTags, byArn] = within(claims).getAllByRole('listitem');
    expect(byTags).toHaveTextContent(
      /31 resources.*By tags: service=payments-api.*in accounts 111122223333, 444455556666/,
    );
    expect(byArn).toHaveTextContent(/1 resource.*for its part.*receipts/);
    expect(
      screen.getByText('An entity that you may not read', { exact: false }),
    ).toBeVisible();
    expect(screen.getByText('Also counts for')).toBeVisible();
    expect(screen.getByText('1 entity that you may not read')).toBeVisible();
    expect(screen.getByRole('link', { name: /reporting/ })).toBeVisible();
    expect(screen.getByText('32 resources')).toBeVisible();
    expect(getAttribution).toHaveBeenCalledWith(
      ENTITY,
      expect.objectContaining({ limit: 10, cursor: undefined }),
    );
    await expectAccessible(container);
  });

  it('says that nothing is claimed', async () => {
    renderSection(async () =>
      createAttribution({
        rules: [],
        lostTo: [],
        items: [],
        totalItems: 0,
        pageInfo: {},
      }),
    );
    await open();
    expect(await screen.findByText('No resource is claimed.')).toBeVisible();
  });

  it('says what to do when it may not be read', async () => {
    renderSection(async () => {
      throw Object.assign(new Error('closed'), { statusCode: 403 });
    });
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
