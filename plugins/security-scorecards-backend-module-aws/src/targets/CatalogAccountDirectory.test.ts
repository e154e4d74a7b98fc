import type { Entity } from '@backstage/catalog-model';
import {
  startTestBench,
  type TestBench,
} from '../__testUtils__/startTestBench';

jest.setTimeout(60_000);

const COMMERCE = '555566667777';
const LOGISTICS = '999900001111';

function account(name: string, id?: string, more: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      ...(id ? { annotations: { 'amazonaws.com/account-id': id } } : {}),
      ...more,
    },
    spec: { type: 'cloud-account', owner: 'platform' },
  };
}

describe('accounts of the catalog', () => {
  const signal = new AbortController().signal;
  let bench: TestBench;

  afterEach(() => bench.close());

  it('are read with their own role, where they are active and not excluded', async () => {
    bench = await startTestBench({
      settings: {
        regions: ['eu-west-1'],
        accounts: {
          source: 'catalog',
          exclude: ['333344445555'],
          list: [{ id: LOGISTICS, name: 'Logistics', ouPath: 'Workloads' }],
        },
        securityHub: { mode: 'member' },
        config: { enabled: false },
        patchManager: { enabled: false },
      },
      entities: [
        account('commerce', COMMERCE),
        account('logistics', LOGISTICS),
        account('archive', '333344445555'),
        account('old', '444455556666', {
          labels: { 'amazonaws.com/account-status': 'suspended' },
        }),
        account('nameless'),
        {
          ...account('bucket', '111122223333'),
          spec: { type: 's3-bucket', owner: 'platform' },
        },
      ],
    });
    const { accounts, targets, problems } =
      await bench.targetProvider.listTargets({ signal });
    expect(accounts).toEqual([
      { id: COMMERCE, name: 'commerce' },
      { id: LOGISTICS, name: 'Logistics', ouPath: 'Workloads' },
      { id: '444455556666', name: 'old', state: 'SUSPENDED' },
    ]);
    expect(targets.map(({ id }) => id)).toEqual([
      `security-hub:account:${COMMERCE}:eu-west-1`,
      `security-hub:account:${LOGISTICS}:eu-west-1`,
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        place: 'resource:default/nameless',
        mend: expect.stringContaining('amazonaws.com/account-id'),
      }),
    ]);
    const { pages, outcome } = await bench.visit(targets[1].id);
    expect(
      new Set(pages.flatMap(page => page.evidence.map(row => row.accountId))),
    ).toEqual(new Set([LOGISTICS]));
    expect(outcome.coverage.map(({ status }) => status)).toEqual(['succeeded']);
  });

  it('tell an aggregator whom to expect', async () => {
    bench = await startTestBench({
      settings: { accounts: { source: 'catalog' } },
      entities: [account('commerce', COMMERCE)],
    });
    const { pages, outcome } = await bench.visit('security-hub:aggregator');
    expect(
      new Set(pages.flatMap(page => page.evidence.map(row => row.accountId))),
    ).toEqual(new Set([COMMERCE]));
    expect(outcome.coverage).toEqual([
      { accountId: COMMERCE, region: 'eu-west-1', status: 'succeeded' },
      { accountId: COMMERCE, region: 'us-east-1', status: 'succeeded' },
    ]);
  });
});
