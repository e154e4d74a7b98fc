import { readAhead } from './readAhead';

async function* count(
  log: string[],
  options: { failAt?: number } = {},
): AsyncGenerator<number, void> {
  try {
    for (let item = 1; item <= 4; item++) {
      if (item === options.failAt) {
        throw new Error(`no ${item}`);
      }
      log.push(`made ${item}`);
      yield item;
    }
  } finally {
    log.push('closed');
  }
}

describe('readAhead', () => {
  it('makes one item while the one before is worked on, and no more', async () => {
    const log: string[] = [];
    for await (const item of readAhead(count(log))) {
      await new Promise(resolve => setImmediate(resolve));
      log.push(`used ${item}`);
    }
    expect(log).toEqual([
      'made 1',
      'made 2',
      'used 1',
      'made 3',
      'used 2',
      'made 4',
      'used 3',
      'closed',
      'used 4',
    ]);
  });

  it('throws the error of the source when its turn comes', async () => {
    const used: number[] = [];
    const work = async () => {
      for await (const item of readAhead(count([], { failAt: 3 }))) {
        used.push(item);
      }
    };
    await expect(work()).rejects.toThrow('no 3');
    expect(used).toEqual([1, 2]);
  });

  it('closes the source when the work ends early', async () => {
    const log: string[] = [];
    for await (const item of readAhead(count(log))) {
      if (item === 2) {
        break;
      }
    }
    expect(log).toEqual(['made 1', 'made 2', 'made 3', 'closed']);
  });
});
