import {
  defaultCatalogue,
  type SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { runAction } from '../__testUtils__/runAction';
import { createAttestAction } from './attest';

describe('security-scorecards:attest', () => {
  const attest = jest.fn(async ({ practiceId }: { practiceId: string }) => ({
    items: [{ id: `id-of-${practiceId}` }],
  }));
  const client = {
    getCatalogue: async () => ({ practices: defaultCatalogue().practices }),
    attest,
  } as unknown as SecurityScorecardsApi;
  const action = createAttestAction({ clientFor: async () => client });

  beforeEach(() => attest.mockClear());

  async function run(practices: string[], isDryRun = false) {
    return runAction(action, {
      input: {
        entityRef: 'component:default/orders',
        practices,
        proofUrl: 'https://git.example.com/orders/docs/runbook.md',
      },
      isDryRun,
    });
  }

  it('attests each practice with the proof', async () => {
    const output = await run(['incident-response-plan', 'recovery-testing']);
    expect(output.attestations).toEqual([
      'id-of-incident-response-plan',
      'id-of-recovery-testing',
    ]);
    expect(attest).toHaveBeenCalledWith(
      expect.objectContaining({
        practiceId: 'recovery-testing',
        entityRefs: ['component:default/orders'],
        proofUrl: 'https://git.example.com/orders/docs/runbook.md',
      }),
    );
  });

  it('attests nothing when a practice is unknown, or in a dry run', async () => {
    await expect(run(['incident-response-plan', 'nothing'])).rejects.toThrow(
      /no practice nothing/,
    );
    await run(['incident-response-plan'], true);
    expect(attest).not.toHaveBeenCalled();
  });
});
