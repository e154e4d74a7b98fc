import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Attestation,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import { createAttestation } from '../../testing/fixtures/createAttestation';
import { createCatalogue } from '../../testing/fixtures/createCatalogue';
import { createPractice } from '../../testing/fixtures/createScorecard';
import { PracticeAttestation } from './PracticeAttestation';

jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';
const OWNER = 'group:default/payments';
const relations = [{ type: 'ownedBy', targetRef: OWNER }];
const worker = {
  ...paymentsApi,
  metadata: { ...paymentsApi.metadata, name: 'worker', title: 'Worker' },
  relations,
};

function renderAttestation(overrides: Partial<SecurityScorecardsApi>) {
  const catalogue = createCatalogue();
  const [first] = catalogue.practices;
  const practice = createPractice({ id: first.id, status: 'unknown' });
  return renderInTestApp(
    <PracticeAttestation
      entityRef={ENTITY}
      owner={OWNER}
      practice={practice}
      state={{ required: true, status: 'missing' }}
    />,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [
          securityScorecardsApiRef,
          createMockApi({
            getCatalogue: async () => ({
              ...catalogue,
              practices: [
                {
                  ...first,
                  mode: 'attested',
                  attestation: {
                    question: 'Is there a plan?',
                    periodDays: 180,
                    level: 'service',
                  },
                },
              ],
            }),
            ...overrides,
          }),
        ],
        [
          catalogApiRef,
          catalogApiMock({ entities: [{ ...paymentsApi, relations }, worker] }),
        ],
        mockApis.identity({ userEntityRef: 'user:default/olga' }),
      ],
    },
  );
}

const page = (items: Attestation[]) => ({
  items: [...items],
  totalItems: items.length,
  pageInfo: {},
});

describe('PracticeAttestation', () => {
  it('attests for several services of the team with one proof', async () => {
    const items: Attestation[] = [];
    const attest = jest.fn<
      ReturnType<SecurityScorecardsApi['attest']>,
      Parameters<SecurityScorecardsApi['attest']>
    >(async () => {
      items.push(createAttestation());
      return { items: [items[0], createAttestation({ id: 'a2' })] };
    });
    renderAttestation({ listAttestations: async () => page(items), attest });
    expect(await screen.findByText('Is there a plan?')).toBeVisible();
    expect(screen.getByText('Nobody has attested this yet.')).toBeVisible();
    const button = screen.getByRole('button', { name: 'Attest' });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: 'Attest' });
    await userEvent.click(submit);
    const proof = within(dialog).getByRole('textbox', {
      name: 'Link to the proof',
    });
    await waitFor(() => expect(proof).toBeInvalid());
    expect(attest).not.toHaveBeenCalled();
    await userEvent.type(proof, 'https://wiki.example.org/plan');
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Choose all' }),
    );
    await expectAccessible(dialog);
    await userEvent.click(submit);
    expect(await screen.findByText(/Attested for 2 entities\./)).toBeVisible();
    expect(attest).toHaveBeenCalledWith(
      expect.objectContaining({
        level: 'entity',
        answer: 'yes',
        entityRefs: [ENTITY, 'component:default/worker'],
        proofUrl: 'https://wiki.example.org/plan',
      }),
    );
    expect(await screen.findByText(/valid until/)).toBeVisible();
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('revokes with a note', async () => {
    let current = createAttestation();
    const revokeAttestation = jest.fn<
      ReturnType<SecurityScorecardsApi['revokeAttestation']>,
      Parameters<SecurityScorecardsApi['revokeAttestation']>
    >(async () => {
      current = {
        ...current,
        status: 'revoked',
        endedAt: '2026-11-21T08:00:00Z',
      };
      return { attestation: current, events: [] };
    });
    renderAttestation({
      listAttestations: async () => page([current]),
      revokeAttestation,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revoke' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /^Note/ }),
      'wrong link',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    expect(await screen.findByText('1 that is over')).toBeVisible();
    expect(revokeAttestation).toHaveBeenCalledWith('a1', {
      note: 'wrong link',
      version: 1,
    });
  });
});
