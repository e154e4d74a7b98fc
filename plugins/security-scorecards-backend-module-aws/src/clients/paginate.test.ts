import { paginate } from './paginate';

interface Page {
  rows: number[];
  token?: string;
}

async function read(pages: AsyncGenerator<Page>): Promise<number[]> {
  const rows: number[] = [];
  for await (const page of pages) {
    rows.push(...page.rows);
  }
  return rows;
}

describe('paginate', () => {
  const options = { place: 'test:List', tokenOf: (page: Page) => page.token };

  it('goes on after an empty page with a token', async () => {
    const pages: Record<string, Page> = {
      '': { rows: [1], token: 'a' },
      a: { rows: [], token: 'b' },
      b: { rows: [2] },
    };
    await expect(
      read(paginate(options, async token => pages[token ?? ''])),
    ).resolves.toEqual([1, 2]);
  });

  it('takes an empty token as none', async () => {
    await expect(
      read(paginate(options, async () => ({ rows: [1], token: '' }))),
    ).resolves.toEqual([1]);
  });

  it('ends at a repeated token', async () => {
    await expect(
      read(paginate(options, async () => ({ rows: [1], token: 'same' }))),
    ).rejects.toThrow('same page token twice');
  });

  it('ends when tokens go in a circle', async () => {
    const next: Record<string, string> = { '': 'a', a: 'b', b: 'c', c: 'a' };
    let count = 0;
    await expect(
      read(
        paginate(options, async token => {
          count += 1;
          return { rows: [], token: next[token ?? ''] };
        }),
      ),
    ).rejects.toThrow('same page token twice');
    expect(count).toBeLessThan(20);
  });

  it('ends after too many pages', async () => {
    let count = 0;
    await expect(
      read(
        paginate({ ...options, maxPages: 3 }, async () => {
          count += 1;
          return { rows: [], token: String(count) };
        }),
      ),
    ).rejects.toThrow('did not end after 3 pages');
  });
});
