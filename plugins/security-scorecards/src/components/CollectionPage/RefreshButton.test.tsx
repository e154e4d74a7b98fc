import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { RefreshButton } from './RefreshButton';

// Answers about permissions are cached for the whole file, so the permitted case stands with the page.
describe('RefreshButton', () => {
  it('is not there for those who may not ask for a run', async () => {
    const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
    renderInTestApp(
      <>
        <RefreshButton onRefreshed={() => {}} />
        <p>beside it</p>
      </>,
      {
        apis: [
          [securityScorecardsApiRef, createMockApi()],
          mockApis.permission({ authorize }),
        ],
      },
    );
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(await screen.findByText('beside it')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Collect now' }),
    ).not.toBeInTheDocument();
  });
});
