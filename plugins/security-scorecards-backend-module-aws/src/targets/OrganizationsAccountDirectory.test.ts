import {
  startTestBench,
  type TestBench,
} from '../__testUtils__/startTestBench';

jest.setTimeout(60_000);

describe('OrganizationsAccountDirectory', () => {
  let bench: TestBench | undefined;
  const signal = new AbortController().signal;

  afterEach(async () => {
    await bench?.close();
    bench = undefined;
  });

  it('lists all accounts through empty pages, with state and unit', async () => {
    bench = await startTestBench();
    const { accounts, problems, targets } =
      await bench.targetProvider.listTargets({ signal });
    expect(problems).toEqual([]);
    expect(accounts).toHaveLength(12);
    expect(accounts).toContainEqual(
      expect.objectContaining({
        id: '555566667777',
        name: 'commerce-production',
        state: 'ACTIVE',
        ouPath: expect.stringMatching(/^[^/]+\/[^/]+$/),
      }),
    );
    expect(targets).toHaveLength(2 + 12 * 2);
  });

  it('asks once for many visits', async () => {
    bench = await startTestBench();
    await bench.targetProvider.listTargets({ signal });
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'organizations',
    });
    const again = await bench.targetProvider.listTargets({ signal });
    expect(again.accounts).toHaveLength(12);
  });

  it('tells that accounts may not be listed and keeps the aggregators', async () => {
    bench = await startTestBench();
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'organizations',
      operation: 'ListAccounts',
    });
    const listing = await bench.targetProvider.listTargets({ signal });
    expect(listing.targets.map(({ source }) => source)).toEqual([
      'security-hub',
      'config',
    ]);
    expect(listing.problems).toEqual([
      expect.objectContaining({
        place: expect.stringContaining('accounts.source'),
        mend: expect.stringContaining('organizations:ListAccounts'),
      }),
    ]);
  });

  it('shows the words of app-config and leaves excluded accounts out', async () => {
    bench = await startTestBench({
      settings: {
        accounts: {
          source: 'organizations',
          managementAccount: '222233334444',
          role: {
            name: 'security-scorecards-reader',
            externalId: 'demo-external-id',
          },
          readTags: true,
          list: [{ id: '555566667777', name: 'Shop', ouPath: 'Shops/Live' }],
          exclude: ['141414141414'],
        },
      },
    });
    const { accounts } = await bench.targetProvider.listTargets({ signal });
    expect(accounts).toHaveLength(11);
    expect(accounts.find(({ id }) => id === '555566667777')).toMatchObject({
      name: 'Shop',
      ouPath: 'Shops/Live',
      tags: { owner: 'commerce-engineering' },
    });
  });
});
