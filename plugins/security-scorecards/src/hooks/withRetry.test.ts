import { withRetry } from './withRetry';

const failure = (statusCode: number) =>
  Object.assign(new Error(String(statusCode)), { statusCode });
const signal = () => new AbortController().signal;

describe('withRetry', () => {
  it.each([
    ['a gateway error', failure(503)],
    ['throttling', failure(429)],
    ['a broken connection', new TypeError('Failed to fetch')],
  ])('tries again after %s', async (_, error) => {
    const load = jest
      .fn()
      .mockRejectedValueOnce(error)
      .mockResolvedValue('answer');
    await expect(withRetry(load, [1, 1])(signal())).resolves.toBe('answer');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it.each([400, 401, 403, 404, 409, 500])(
    'gives up at once after a %d',
    async statusCode => {
      const load = jest.fn().mockRejectedValue(failure(statusCode));
      await expect(withRetry(load, [1, 1])(signal())).rejects.toThrow();
      expect(load).toHaveBeenCalledTimes(1);
    },
  );

  it('gives up after the last wait', async () => {
    const load = jest.fn().mockRejectedValue(failure(503));
    await expect(withRetry(load, [1, 1])(signal())).rejects.toThrow('503');
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('stops waiting when it is aborted', async () => {
    const controller = new AbortController();
    const load = jest.fn().mockRejectedValue(failure(503));
    const result = withRetry(load, [60_000])(controller.signal);
    await Promise.resolve();
    controller.abort(new Error('left'));
    await expect(result).rejects.toThrow();
    expect(load).toHaveBeenCalledTimes(1);
  });
});
