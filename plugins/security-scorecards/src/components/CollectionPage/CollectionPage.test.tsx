import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createCollection } from '../../testing/fixtures/createCollection';
import { CollectionPage } from './CollectionPage';

jest.setTimeout(60_000);

function renderPage(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderInTestApp(<CollectionPage />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [securityScorecardsApiRef, createMockApi(overrides)],
      mockApis.permission(),
    ],
  });
}

describe('CollectionPage', () => {
  it('says how complete the data is, and what to mend', async () => {
    const { container } = renderPage();
    const totals = await screen.findByRole('region', {
      name: 'What has been collected',
    });
    expect(totals).toHaveTextContent('82.8% attributed to entities');
    expect(totals).toHaveTextContent('7.3% claimed by nobody');

    const refused = screen.getByRole('row', {
      name: /Patch Manager of payments-dr/,
    });
    expect(refused).toHaveTextContent('Access denied');
    expect(refused).toHaveTextContent(
      'Add the action to the policy of the role SecurityScorecardsReader.',
    );
    expect(refused).toHaveTextContent('3 d 20 h');
    expect(
      screen.getByRole('progressbar', {
        name: 'Progress of Security Hub aggregator',
      }),
    ).toHaveAttribute('aria-valuenow', '65');

    const passes = screen.getByText('2 passes').closest('details');
    expect(passes).toHaveTextContent(/All findings.*full.*took 1 min/);
    expect(passes).toHaveTextContent(
      /Changed findings.*changes only.*Failed.*It is tried again/,
    );

    const feeds = screen.getByRole('region', { name: 'Event feeds' });
    expect(feeds).toHaveTextContent(
      /Findings of Security Hub.*Listening.*Delay4 s.*Messages18,402.*Not usable7.*not a finding: 5/,
    );

    const account = screen.getByRole('row', {
      name: /payments-prod \(111122223333\)/,
    });
    expect(account).toHaveTextContent('Out of date eu-west-1');
    expect(account).toHaveTextContent('not collected');

    const problems = screen.getByRole('region', {
      name: 'Annotation problems',
    });
    expect(
      within(problems).getByText(/Write env=production, or env=\* for any/),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('puts problems of the configuration with the same mend together', async () => {
    const mend = 'Create the entity or change the rule.';
    renderPage({
      getCollection: async () =>
        createCollection({
          configurationProblems: [
            { message: 'There is no entity component:default/one', mend },
            { message: 'There is no entity component:default/two', mend },
            { message: 'The tag is empty', mend: 'Name a tag.' },
          ],
        }),
    });
    expect(await screen.findByText('2 configuration problems')).toBeVisible();
    expect(screen.getByText('Configuration problem')).toBeVisible();
    expect(screen.getAllByText(mend)).toHaveLength(1);
    expect(
      screen.getByText('There is no entity component:default/two'),
    ).toBeVisible();
  });

  it('asks for a run, and says how many sources are read', async () => {
    const refreshCollection = jest.fn(async () => ({
      requested: ['one', 'two'],
    }));
    renderPage({ refreshCollection });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Collect now' }),
    );
    expect(
      await screen.findByText('2 sources will be read now.', {
        selector: '[role=status]',
      }),
    ).toBeVisible();
    expect(refreshCollection).toHaveBeenCalledTimes(1);
  });

  it('says why a run could not be asked for', async () => {
    renderPage({
      refreshCollection: async () => {
        throw new Error('busy');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Collect now' }),
    );
    expect(
      await screen.findByText('Could not ask for a run: busy'),
    ).toBeVisible();
  });

  it('shows an empty collection without claiming anything', async () => {
    const { container } = renderPage({
      getCollection: async () =>
        createCollection({
          targets: [],
          coverage: [],
          problems: [],
          totals: {
            accounts: 0,
            resources: 0,
            evidence: 0,
            attributedEvidence: 0,
            accountLevelEvidence: 0,
            unattributedEvidence: 0,
          },
        }),
    });
    expect(await screen.findByText('No source is configured.')).toBeVisible();
    expect(screen.getByText('Every annotation can be read.')).toBeVisible();
    await expectAccessible(container);
  });

  it('says what to do when it may not be read', async () => {
    renderPage({
      getCollection: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
