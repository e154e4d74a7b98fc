import { ExpiringCache } from './ExpiringCache';

const KEPT = { keptMs: 5_000, limit: 2 };

function setUp(options: { renewedMs?: number } = {}) {
  let now = 0;
  const cache = new ExpiringCache<Promise<number>>({
    ...KEPT,
    ...options,
    clock: () => new Date(now),
  });
  const load = jest.fn<Promise<number>, []>();
  let calls = 0;
  load.mockImplementation(async () => ++calls);
  return {
    cache,
    load,
    get: (key: string = 'a') => cache.get(key, load),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('ExpiringCache', () => {
  it('loads again when the time is over', async () => {
    const { get, pass } = setUp();
    await expect(Promise.all([get(), get()])).resolves.toEqual([1, 1]);
    pass(4_999);
    await expect(get()).resolves.toBe(1);
    pass(1);
    await expect(get()).resolves.toBe(2);
  });

  it('gives the old result while a new one is loaded, and only for so long', async () => {
    const { get, pass, load } = setUp({ renewedMs: 3_000 });
    await get();
    pass(5_000);
    await expect(get()).resolves.toBe(1);
    await expect(get()).resolves.toBe(2);
    expect(load).toHaveBeenCalledTimes(2);
    pass(8_000);
    await expect(get()).resolves.toBe(3);
  });

  it('keeps no failure, and no old result behind one', async () => {
    const { get, pass, load } = setUp({ renewedMs: 3_000 });
    load.mockRejectedValueOnce(new Error('down'));
    await expect(get()).rejects.toThrow('down');
    await expect(get()).resolves.toBe(1);
    pass(5_000);
    load.mockRejectedValueOnce(new Error('down'));
    await expect(get()).resolves.toBe(1);
    await expect(get()).resolves.toBe(2);
  });

  it('forgets the oldest beyond its limit', async () => {
    const { get, load } = setUp();
    await get('a');
    await get('b');
    await get('c');
    await get('b');
    expect(load).toHaveBeenCalledTimes(3);
    await get('a');
    expect(load).toHaveBeenCalledTimes(4);
  });
});
