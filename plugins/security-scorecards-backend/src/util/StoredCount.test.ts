import { StoredCount, type Counted } from './StoredCount';

function start(tookMs: number) {
  let now = Date.UTC(2026, 10, 22);
  let stored: Counted<number> | undefined;
  let counts = 0;
  let release: (() => void) | undefined;
  const count = new StoredCount<number>({
    storage: {
      load: async () => stored,
      save: async counted => {
        stored = counted;
      },
    },
    count: async () => {
      counts += 1;
      now += tookMs;
      if (counts > 1 && tookMs > 250) {
        await new Promise<void>(resolve => {
          release = resolve;
        });
      }
      return counts;
    },
    clock: () => new Date(now),
  });
  return {
    count,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    finish: async () => {
      release?.();
      await new Promise(resolve => setImmediate(resolve));
    },
    get counts() {
      return counts;
    },
  };
}

describe('StoredCount', () => {
  it('counts once for a hundred times as long as that takes', async () => {
    const test = start(10);
    const first = await test.count.get();
    expect(first).toEqual({
      value: 1,
      countedAt: '2026-11-22T00:00:00.000Z',
      tookMs: 10,
    });
    test.pass(900);
    expect(await test.count.get()).toEqual(first);
    test.pass(200);
    expect(await test.count.get()).toMatchObject({ value: 2 });
  });

  it('answers with the old count while a long one is made, and makes it once', async () => {
    const test = start(1_000);
    await test.count.get();
    test.pass(200_000);
    const answers = await Promise.all([test.count.get(), test.count.get()]);
    expect(answers.map(({ value }) => value)).toEqual([1, 1]);
    expect(test.counts).toBe(2);
    await test.finish();
    expect(await test.count.get()).toMatchObject({ value: 2 });
    expect(test.counts).toBe(2);
  });

  it('lets callers at the same time share the first count', async () => {
    const test = start(10);
    await Promise.all([test.count.get(), test.count.get()]);
    expect(test.counts).toBe(1);
  });
});
