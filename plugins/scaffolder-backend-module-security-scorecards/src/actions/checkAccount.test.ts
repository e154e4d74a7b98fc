import type {
  Account,
  Scorecard,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { runAction } from '../__testUtils__/runAction';
import { createCheckAccountAction } from './checkAccount';

const ACCOUNT_ID = '111122223333';
const SCORECARD = {
  grade: 'B',
  score: { value: 85, low: 80, high: 90, coverage: 0.9 },
  counts: { failingControls: { critical: 0, high: 1, medium: 0, low: 0 } },
} as unknown as Scorecard;
const ACCOUNT = {
  account: ACCOUNT_ID,
  hasOwner: true,
  scorecard: { entityRef: 'resource:default/payments' },
  sources: [{ source: 'security-hub', status: 'succeeded', regions: 2 }],
} as unknown as Account;

describe('security-scorecards:check-account', () => {
  async function run(options: {
    account?: Account;
    scorecard?: Scorecard;
    mode?: 'fail' | 'warn';
    id?: string;
  }) {
    const listAccounts = jest
      .fn()
      .mockResolvedValueOnce({ items: [], pageInfo: { nextCursor: 'next' } })
      .mockResolvedValueOnce({
        items: [options.account ?? ACCOUNT],
        pageInfo: {},
      });
    const client = {
      listAccounts,
      getScorecard: async () => options.scorecard ?? SCORECARD,
    } as unknown as SecurityScorecardsApi;
    const action = createCheckAccountAction({ clientFor: async () => client });
    return runAction(action, {
      input: {
        account: options.id ?? ACCOUNT_ID,
        ...(options.mode && { mode: options.mode }),
      },
    });
  }

  it('passes an account that reaches the bar, wherever it is listed', async () => {
    expect(await run({})).toEqual({
      passed: true,
      reasons: [],
      grade: 'B',
      score: 85,
      coverage: 0.9,
    });
  });

  it.each<[string, Parameters<typeof run>[0], RegExp]>([
    [
      'a worse grade',
      { scorecard: { ...SCORECARD, grade: 'D' } },
      /grade is D; C is wanted/,
    ],
    [
      'no grade',
      { scorecard: { ...SCORECARD, grade: undefined } },
      /not enough evidence/,
    ],
    [
      'little coverage',
      {
        scorecard: {
          ...SCORECARD,
          score: { ...SCORECARD.score, coverage: 0.4 },
        },
      },
      /Only 40 %/,
    ],
    [
      'critical failures',
      {
        scorecard: {
          ...SCORECARD,
          counts: {
            ...SCORECARD.counts,
            failingControls: { critical: 2, high: 0, medium: 0, low: 0 },
          },
        },
      },
      /2 critical controls fail/,
    ],
    [
      'a source that was denied',
      {
        account: {
          ...ACCOUNT,
          sources: [{ source: 'config', status: 'denied', regions: 1 }],
        },
      },
      /config is incomplete: denied/,
    ],
    [
      'sources that never looked',
      { account: { ...ACCOUNT, sources: [] } },
      /No source has looked/,
    ],
    [
      'nobody who stands for it',
      { account: { ...ACCOUNT, hasOwner: false, scorecard: undefined } },
      /No entity of the catalog/,
    ],
    ['an unknown account', { id: '999999999999' }, /knows no AWS account/],
  ])('ends the task for %s', async (_, options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  it('only tells the reasons when asked to warn', async () => {
    const output = await run({
      mode: 'warn',
      scorecard: { ...SCORECARD, grade: 'E' },
    });
    expect(output.passed).toBe(false);
    expect(output.reasons).toEqual([expect.stringMatching(/grade is E/)]);
  });
});
