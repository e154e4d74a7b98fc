import { WriteBehind } from './WriteBehind';

describe('WriteBehind', () => {
  it('lets a write go on until the next one is due', async () => {
    const writes = WriteBehind.create();
    const done: string[] = [];
    let finish = () => {};
    writes.begin(
      () =>
        new Promise(resolve => {
          finish = () => {
            done.push('first');
            resolve();
          };
        }),
    );
    const settled = writes.settle().then(() => done.push('settled'));
    await Promise.resolve();
    expect(done).toEqual([]);
    finish();
    await settled;
    expect(done).toEqual(['first', 'settled']);
    expect(writes.failed.aborted).toBe(false);
  });

  it('tells at once of a write that failed, and each time it is waited for', async () => {
    const writes = WriteBehind.create();
    const error = new Error('The disk is full');
    const told = new Promise(resolve =>
      writes.failed.addEventListener('abort', resolve),
    );
    writes.begin(() => Promise.reject(error));
    await told;
    expect(writes.failed.reason).toBe(error);
    await expect(writes.settle()).rejects.toBe(error);
    await expect(writes.settle()).rejects.toBe(error);
  });
});
