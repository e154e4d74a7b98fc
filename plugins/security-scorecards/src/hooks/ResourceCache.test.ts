import { ResourceCache } from './ResourceCache';

describe('ResourceCache', () => {
  const ignore = () => {};

  it('asks once for what several need at the same time', async () => {
    const cache = new ResourceCache();
    const load = jest.fn(async () => 'answer');
    cache.subscribe('key', ignore);
    await Promise.all([
      cache.ensure('key', load, 1_000),
      cache.ensure('key', load, 1_000),
    ]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(cache.get('key')).toMatchObject({
      data: 'answer',
      isLoading: false,
    });
  });

  it('asks again only when the answer is too old, and shows the old one meanwhile', async () => {
    let now = 0;
    const cache = new ResourceCache({ now: () => now });
    const load = jest
      .fn()
      .mockResolvedValueOnce('old')
      .mockResolvedValueOnce('new');
    cache.subscribe('key', ignore);
    await cache.ensure('key', load, 1_000);
    now = 999;
    await cache.ensure('key', load, 1_000);
    expect(load).toHaveBeenCalledTimes(1);
    now = 1_000;
    const reload = cache.ensure('key', load, 1_000);
    expect(cache.get('key')).toMatchObject({ data: 'old', isLoading: true });
    await reload;
    expect(cache.get('key').data).toBe('new');
  });

  it('keeps the answer before a failure', async () => {
    const cache = new ResourceCache();
    cache.subscribe('key', ignore);
    await cache.ensure('key', async () => 'answer', 0);
    await cache.ensure(
      'key',
      async () => {
        throw new Error('down');
      },
      0,
    );
    expect(cache.get('key')).toMatchObject({
      data: 'answer',
      error: new Error('down'),
      isLoading: false,
    });
  });

  it('aborts when the last listener goes, and starts anew for the next', async () => {
    const cache = new ResourceCache();
    const signals: AbortSignal[] = [];
    const load = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        if (signals.length === 2) {
          resolve('second');
        }
      });
    };
    const leave = cache.subscribe('key', ignore);
    const first = cache.ensure('key', load, 0);
    leave();
    expect(signals[0].aborted).toBe(true);
    cache.subscribe('key', ignore);
    await Promise.all([first, cache.ensure('key', load, 0)]);
    expect(cache.get('key')).toMatchObject({ data: 'second' });
    expect(cache.get('key').error).toBeUndefined();
  });

  it('forgets the oldest answers that nobody shows', async () => {
    const cache = new ResourceCache({ capacity: 2 });
    for (const key of ['one', 'two', 'three']) {
      const leave = cache.subscribe(key, ignore);
      await cache.ensure(key, async () => key, 0);
      leave();
    }
    expect(cache.get('one').data).toBeUndefined();
    expect(cache.get('two').data).toBe('two');
    expect(cache.get('three').data).toBe('three');
  });
});
