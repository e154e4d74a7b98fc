import { setTimeout as sleep } from 'node:timers/promises';
import { overlapped } from './overlapped';

describe('overlapped', () => {
  it('keeps the order and the number under way', async () => {
    let underWay = 0;
    let most = 0;
    const results = await overlapped([30, 1, 10, 2, 5], 2, async ms => {
      underWay += 1;
      most = Math.max(most, underWay);
      await sleep(ms);
      underWay -= 1;
      return ms * 2;
    });
    expect(results).toEqual([60, 2, 20, 4, 10]);
    expect(most).toBe(2);
  });

  it('begins nothing after an error and waits for what is under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = overlapped([1, 2, 3, 4], 2, async item => {
      begun.push(item);
      await sleep(item === 1 ? 1 : 20);
      if (item === 1) {
        throw new Error('The first one failed');
      }
      ended.push(item);
    });
    await expect(work).rejects.toThrow('The first one failed');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });

  it('has nothing to do for no items', async () => {
    expect(await overlapped([], 3, async item => item)).toEqual([]);
  });
});
