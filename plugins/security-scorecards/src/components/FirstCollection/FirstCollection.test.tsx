import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { FirstCollection } from './FirstCollection';

jest.setTimeout(60_000);

// Answers about permissions are cached for the whole file, so the permitted case stands with the banner.
describe('FirstCollection', () => {
  it('does not ask for progress that the reader may not know', async () => {
    const getCollection = jest.fn(createMockApi().getCollection);
    const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
    renderInTestApp(<FirstCollection onReload={() => {}} />, {
      apis: [
        [securityScorecardsApiRef, createMockApi({ getCollection })],
        mockApis.permission({ authorize }),
      ],
    });
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(
      await screen.findByRole('heading', { name: 'No evidence yet' }),
    ).toBeVisible();
    expect(getCollection).not.toHaveBeenCalled();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });
});
