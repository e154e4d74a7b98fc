import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import type { FirstSync } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { createCollection } from '../../testing/fixtures/createCollection';
import { FirstSyncBanner } from './FirstSyncBanner';

jest.setTimeout(60_000);

const UNDER_WAY: FirstSync = {
  done: 12_400,
  estimated: 48_000,
  ratePerSecond: 409.6,
  secondsLeft: 87,
  targets: 12,
  targetsDone: 3,
};

function renderBanner(
  states: (FirstSync | undefined)[],
  onProgress?: () => void,
) {
  const left = [...states];
  const getCollection = jest.fn(async () =>
    createCollection({
      firstSync: left.length > 1 ? left.shift() : left[0],
    }),
  );
  renderInTestApp(<FirstSyncBanner onProgress={onProgress} />, {
    apis: [
      [securityScorecardsApiRef, createMockApi({ getCollection })],
      mockApis.permission(),
    ],
  });
  return getCollection;
}

describe('FirstSyncBanner', () => {
  afterEach(() => jest.useRealTimers());

  it('says how far it has come, and goes away when it is done', async () => {
    jest.useFakeTimers();
    const onProgress = jest.fn();
    const getCollection = renderBanner([UNDER_WAY, undefined], onProgress);
    expect(
      await screen.findByRole('progressbar', {
        name: 'Progress of the first collection',
      }),
    ).toHaveAttribute('aria-valuenow', '25');
    expect(
      screen.getByText(
        '12,400 of about 48,000 read · 410 per second · 1 min left · 3 of 12 sources complete',
      ),
    ).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    await waitFor(() =>
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(),
    );
    expect(onProgress).toHaveBeenCalledTimes(1);

    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(getCollection).toHaveBeenCalledTimes(2);
  });

  it('does not look while nobody sees the page', async () => {
    jest.useFakeTimers();
    const getCollection = renderBanner([UNDER_WAY]);
    await screen.findByRole('progressbar');
    const visibility = jest
      .spyOn(document, 'visibilityState', 'get')
      .mockReturnValue('hidden');
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(getCollection).toHaveBeenCalledTimes(1);

    visibility.mockReturnValue('visible');
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(getCollection).toHaveBeenCalledTimes(2);
    visibility.mockRestore();
  });

  it('gives no share and no end as long as nobody can tell', async () => {
    renderBanner([{ done: 20, targets: 12, targetsDone: 0 }]);
    expect(await screen.findByRole('progressbar')).not.toHaveAttribute(
      'aria-valuenow',
    );
    expect(
      screen.getByText('20 read · 0 of 12 sources complete'),
    ).toBeVisible();
  });
});
