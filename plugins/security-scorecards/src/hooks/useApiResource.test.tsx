import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { securityScorecardsApiRef } from '../api';
import { createMockApi } from '../testing/createMockApi';
import { useApiResource } from './useApiResource';

function render(load: () => Promise<string>) {
  const api = createMockApi();
  return renderHook(() => useApiResource('key', load), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[securityScorecardsApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useApiResource', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps its answer while the backend is down, and has the new one when it is back', async () => {
    const down = () => Promise.reject(new TypeError('Failed to fetch'));
    const load = jest.fn<Promise<string>, []>(async () => 'first');
    const { result } = render(load);
    await pass(0);
    expect(result.current).toMatchObject({ data: 'first', isPending: false });

    load.mockImplementation(down);
    act(() => result.current.reload());
    await pass(3_000);
    expect(result.current).toMatchObject({
      data: 'first',
      error: new TypeError('Failed to fetch'),
    });
    await pass(20_000);
    expect(result.current.data).toBe('first');
    expect(result.current.error).toBeDefined();

    load.mockResolvedValue('second');
    await pass(15_000);
    expect(result.current).toMatchObject({ data: 'second', error: undefined });
    const { length } = load.mock.calls;
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(length);
  });

  it('tries at once when the network is back', async () => {
    const load = jest.fn<Promise<string>, []>(async () => {
      throw new TypeError('Failed to fetch');
    });
    const { result } = render(load);
    await pass(3_000);
    expect(result.current.error).toBeDefined();
    load.mockResolvedValue('answer');
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await pass(0);
    expect(result.current).toMatchObject({ data: 'answer', error: undefined });
  });

  it('does not ask again for what will not change by asking', async () => {
    const load = jest.fn<Promise<string>, []>(async () => {
      throw Object.assign(new Error('gone'), { statusCode: 404 });
    });
    const { result } = render(load);
    await pass(120_000);
    expect(result.current.error).toEqual(new Error('gone'));
    expect(load).toHaveBeenCalledTimes(1);
  });
});
