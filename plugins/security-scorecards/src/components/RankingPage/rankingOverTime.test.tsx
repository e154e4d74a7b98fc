import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMockApi } from '../../testing/createMockApi';
import { createCollection } from '../../testing/fixtures/createCollection';
import { createRanking } from '../../testing/fixtures/createRanking';
import { renderRankingPage } from './__testUtils__/renderRankingPage';

jest.setTimeout(60_000);

describe('RankingPage over time', () => {
  it('follows the first collection with its table and its sums', async () => {
    jest.useFakeTimers();
    try {
      const firstSync = { done: 10, targets: 2, targetsDone: 1 };
      const states = [firstSync, { ...firstSync, done: 20 }];
      const getFleet = jest.fn(createMockApi().getFleet);
      const { listScorecards } = renderRankingPage({
        getFleet,
        getCollection: async () =>
          createCollection({
            firstSync: states.length > 1 ? states.shift() : states[0],
          }),
      });
      await screen.findByText('10 read · 1 of 2 sources complete');
      await screen.findByRole('row', { name: /Payments API/ });
      const [rows, sums] = [listScorecards, getFleet].map(
        call => call.mock.calls.length,
      );
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      await screen.findByText('20 read · 1 of 2 sources complete');
      await waitFor(() => {
        expect(listScorecards.mock.calls.length).toBeGreaterThan(rows);
        expect(getFleet.mock.calls.length).toBeGreaterThan(sums);
      });
    } finally {
      jest.useRealTimers();
    }
  });

  it('keeps its rows while the backend is down, says so, and recovers by itself', async () => {
    let isDown = false;
    const { listScorecards } = renderRankingPage({
      listScorecards: async request => {
        if (isDown) {
          throw Object.assign(new Error('down'), { statusCode: 503 });
        }
        return createMockApi().listScorecards(request);
      },
    });
    await screen.findByRole('row', { name: /Payments API/ });
    isDown = true;
    await userEvent.click(
      screen.getByRole('columnheader', { name: /Coverage/ }),
    );
    // Another order is another question: its answer is not there.
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend could not answer',
    );
    expect(screen.queryByRole('row', { name: /Payments API/ })).toBeNull();
    isDown = false;
    window.dispatchEvent(new Event('online'));
    expect(
      await screen.findByRole('row', { name: /Payments API/ }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(listScorecards).toHaveBeenLastCalledWith(
      expect.objectContaining({ orderField: 'coverage,asc' }),
    );
  });

  it('keeps its rows when another page of them cannot be read', async () => {
    const all = createRanking();
    let isDown = true;
    renderRankingPage({
      listScorecards: async ({ cursor } = {}) => {
        if (cursor && isDown) {
          throw new TypeError('Failed to fetch');
        }
        return {
          items: cursor ? all.slice(1, 2) : all.slice(0, 1),
          totalItems: 2,
          pageInfo: cursor ? {} : { nextCursor: 'second' },
        };
      },
    });
    await screen.findByRole('row', { name: /Payments API/ });
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend does not answer',
    );
    expect(screen.getByRole('row', { name: /Payments API/ })).toBeVisible();
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(
      within(screen.getByRole('grid')).getAllByRole('rowheader'),
    ).toHaveLength(1);
  });
});
