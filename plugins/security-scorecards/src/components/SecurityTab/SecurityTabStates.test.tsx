import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Scorecard,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { securityEntityContent } from '../../extensions/entityContent';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import {
  createControl,
  createPractice,
  createScorecard,
} from '../../testing/fixtures/createScorecard';

jest.setTimeout(120_000);

function renderTab(overrides: Partial<SecurityScorecardsApi> = {}) {
  const analytics = mockApis.analytics();
  const { container } = renderTestApp({
    extensions: [
      createTestEntityPage({ entity: paymentsApi }),
      securityEntityContent,
    ],
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      [analyticsApiRef, analytics],
    ],
  });
  const events = () =>
    analytics
      .getEvents()
      .filter(({ context }) => context.extension === 'SecurityTab')
      .map(({ action, subject, attributes }) => ({
        action,
        subject,
        attributes,
      }));
  return { container, events };
}

/** Fails in so many controls of one practice. */
function failingInAll(count: number): Scorecard {
  const base = createScorecard();
  const controls = Array.from({ length: count }, (_, index) =>
    createControl({
      id: `Test.${index + 1}`,
      title: `Control number ${index + 1}`,
      status: 'fail',
      counts: { fail: 1, unknown: 0, waived: 0, pass: 0, notApplicable: 0 },
    }),
  );
  return {
    ...base,
    domains: [
      {
        ...base.domains[0],
        status: 'fail',
        failingControls: { critical: 0, high: count, medium: 0, low: 0 },
        practices: [createPractice({ status: 'fail', controls })],
      },
    ],
  };
}

describe('SecurityTab in trouble', () => {
  it('shows that it waits on a slow network, and claims nothing meanwhile', async () => {
    let answer: (scorecard: Scorecard) => void = () => {};
    const getScorecard = jest.fn(
      () =>
        new Promise<Scorecard>(resolve => {
          answer = resolve;
        }),
    );
    const { container } = renderTab({ getScorecard });
    await waitFor(() => expect(getScorecard).toHaveBeenCalled());
    expect(container).toContainHTML('aria-busy="true"');
    expect(screen.queryByRole('img', { name: /Grade|Score/ })).toBeNull();
    expect(screen.queryByText('Passing')).toBeNull();
    answer(createScorecard());
    expect(
      await screen.findByRole('heading', { name: '1 critical control fails' }),
    ).toBeVisible();
  });

  it('says so when the entity was deleted or may not be read any more', async () => {
    renderTab({
      getScorecard: async () => {
        throw Object.assign(new Error('There is no entity'), {
          statusCode: 404,
        });
      },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'No scorecard for this entity',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('img', { name: /Grade/ })).toBeNull();
  });

  it('says that the backend is down, and recovers by itself', async () => {
    let isDown = true;
    renderTab({
      getScorecard: async () => {
        if (isDown) {
          throw Object.assign(new Error('Bad gateway'), { statusCode: 502 });
        }
        return createScorecard();
      },
    });
    expect(
      await screen.findByRole('alert', {}, { timeout: 5_000 }),
    ).toHaveTextContent('The backend could not answer');
    isDown = false;
    window.dispatchEvent(new Event('online'));
    expect(
      await screen.findByRole('heading', { name: '1 critical control fails' }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('folds 500 failing controls away, and shows them when asked to', async () => {
    renderTab({ getScorecard: async () => failingInAll(500) });
    const toggle = await screen.findByRole('button', {
      name: /^500 controls of/i,
    });
    expect(screen.queryByText('Control number 1')).toBeNull();
    await userEvent.click(toggle);
    expect(screen.getByText('Control number 1')).toBeVisible();
    expect(screen.getByText('Control number 500')).toBeVisible();
  });

  it('tells analytics that it was opened, what was filtered and which practice was read', async () => {
    const { events } = renderTab();
    await screen.findByRole('heading', { name: '1 critical control fails' });
    const filter = screen.getByRole('search', { name: 'Filter the checklist' });
    await userEvent.type(within(filter).getByRole('searchbox'), 'bucket');
    await userEvent.clear(within(filter).getByRole('searchbox'));
    await userEvent.click(
      within(filter).getByRole('button', { name: /Status/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Failing' }),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      screen.getByText('Block public access on the S3 buckets'),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      (
        await within(dialog).findAllByRole('link', { name: /^Guidance/ })
      )[0],
    );
    await waitFor(() =>
      expect(events()).toEqual(
        expect.arrayContaining([
          {
            action: 'view-scorecard',
            subject: 'component:default/payments-api',
            attributes: { grade: 'D' },
          },
          {
            action: 'filter-checklist',
            subject: 'statuses',
            attributes: { values: 'fail' },
          },
          {
            action: 'open-practice',
            subject: 'public-access-block',
            attributes: undefined,
          },
          expect.objectContaining({ action: 'open-guidance' }),
        ]),
      ),
    );
    expect(JSON.stringify(events())).not.toContain('bucket"');
    expect(
      events().filter(({ action }) => action === 'view-scorecard'),
    ).toHaveLength(1);
  });
});
