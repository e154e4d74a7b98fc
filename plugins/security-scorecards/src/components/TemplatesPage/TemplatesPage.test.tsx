import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createTemplates } from '../../testing/fixtures/createTemplates';
import { TemplatesPage } from './TemplatesPage';

jest.setTimeout(120_000);

function renderPage(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderInTestApp(<TemplatesPage />, {
    initialRouteEntries: ['/security/templates'],
    apis: [[securityScorecardsApiRef, createMockApi(overrides)]],
  });
}

describe('TemplatesPage', () => {
  it('says how each version stands, what fails most, and leads to its services', async () => {
    const { container } = renderPage();
    const old = await screen.findByRole('row', { name: /Version 1\.3\.0/ });
    expect(old).toHaveTextContent('aws-service');
    expect(old).toHaveTextContent('71');
    expect(old).toHaveTextContent('−23.3');
    const failing = within(old).getByRole('list', { name: 'Fails most' });
    expect(
      within(failing)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'mediumS3.5 in 9 of 14 servicesBuckets refuse requests without TLS',
      'highS3.8 in 1 of 14 servicesBuckets block public access',
    ]);
    expect(
      within(old).getByRole('link', {
        name: '14 services of aws-service, Version 1.3.0',
      }),
    ).toHaveAttribute(
      'href',
      '/security/ranking?template=aws-service&templateVersion=1.3.0',
    );

    const newest = screen.getByRole('row', { name: /Version 1\.10\.0/ });
    expect(newest).toHaveTextContent('newest in use');
    expect(newest).toHaveTextContent('No control fails');
    await expectAccessible(container);
  });

  it('takes nothing that is not known for good', async () => {
    renderPage();
    const [unversioned] = await screen.findAllByRole('row', {
      name: /No version/,
    });
    expect(unversioned).toHaveTextContent('Not enough is known');
    expect(within(unversioned).getByRole('link')).toHaveAttribute(
      'href',
      '/security/ranking?template=aws-service&templateVersion=none',
    );
  });

  it('tells how to mark services when none is', async () => {
    const { container } = renderPage({
      listTemplates: async () => createTemplates({ items: [], totalItems: 0 }),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'No service says which template it was created from',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/security-scorecards\/template-version: 1\.1\.0/),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('says what to do when it may not be read', async () => {
    renderPage({
      listTemplates: async () => {
        throw Object.assign(new Error('closed'), { statusCode: 403 });
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
