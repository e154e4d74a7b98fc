import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ListEvidenceRequest,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { securityEntityContent } from '../../extensions/entityContent';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { createScorecard } from '../../testing/fixtures/createScorecard';

function renderTab(overrides: Partial<SecurityScorecardsApi> = {}) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: paymentsApi }),
      securityEntityContent,
    ],
    apis: [[securityScorecardsApiRef, createMockApi(overrides)]],
  });
}

async function openFirstFix() {
  await userEvent.click(
    await screen.findByText('Block public access on the S3 buckets'),
  );
  const title = await screen.findByRole('heading', {
    name: 'Block public access to storage',
  });
  return title.closest<HTMLElement>('[role=dialog]')!;
}

const response = (statusCode: number, message: string) =>
  Object.assign(new Error(message), { statusCode });

// A whole page in jsdom: slow where many suites share a machine.
jest.setTimeout(120_000);

describe('SecurityTab', () => {
  it('says how the service stands', async () => {
    const { container } = renderTab();
    const headline = await screen.findByRole('region', {
      name: 'How this entity stands',
    });
    expect(
      within(headline).getByRole('heading', {
        name: '1 critical control fails',
      }),
    ).toBeVisible();
    expect(
      within(headline).getByText(/no better grade is possible while S3.2/),
    ).toBeVisible();
    expect(
      within(headline).getByRole('img', {
        name: /Score 72 of 100, between 61 and 79/,
      }),
    ).toBeVisible();
    expect(within(headline).getByText('87 %')).toBeVisible();
    expect(within(headline).getByText('3 of 17 attested')).toBeVisible();
    expect(within(headline).getByText('71 %')).toBeVisible();
    expect(
      within(headline).getByText(/Without its waivers the score would be 69/),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('asks for one scorecard and nothing else on the first paint', async () => {
    const getScorecard = jest.fn(async () => createScorecard());
    const getCatalogue = jest.fn(createMockApi().getCatalogue);
    const listEvidence = jest.fn(createMockApi().listEvidence);
    renderTab({ getScorecard, getCatalogue, listEvidence });
    await screen.findByRole('heading', { name: 'Checklist' });
    expect(getScorecard).toHaveBeenCalledTimes(1);
    expect(getScorecard).toHaveBeenCalledWith(
      'component:default/payments-api',
      expect.anything(),
    );
    expect(getCatalogue).not.toHaveBeenCalled();
    expect(listEvidence).not.toHaveBeenCalled();
  });

  it('shows neither a grade nor a number without enough evidence', async () => {
    const { container } = renderTab({
      getScorecard: async () =>
        createScorecard({
          grade: undefined,
          gradeMissing: 'not-enough-evidence',
          gradeCappedBy: undefined,
          score: { low: 0, high: 100, coverage: 0.31 },
          counts: {
            ...createScorecard().counts,
            failingControls: { critical: 0, high: 0, medium: 0, low: 0 },
          },
        }),
    });
    expect(
      await screen.findByRole('heading', { name: 'Not enough evidence' }),
    ).toBeVisible();
    expect(
      screen.getByRole('img', { name: 'No grade: not enough evidence' }),
    ).toHaveAttribute('data-grade', 'none');
    const headline = screen.getByRole('region', {
      name: 'How this entity stands',
    });
    expect(
      within(headline).getByRole('img', {
        name: 'No score: not enough evidence.',
      }),
    ).toHaveAttribute('data-tone', 'none');
    expect(screen.queryByTestId('score-range')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('explains the annotations when nothing is claimed, and what is wrong with one', async () => {
    const { container } = renderTab({
      getScorecard: async () =>
        createScorecard({
          scope: { accounts: [], regions: [], rules: [], resources: 0 },
          problems: [
            {
              annotation: 'security-scorecards/aws-tags',
              value: 'service',
              position: 7,
              message: 'A tag needs "=" and a value.',
              mend: 'Write service=payments-api.',
            },
          ],
        }),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing in AWS is claimed yet',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'The annotation security-scorecards/aws-tags cannot be read',
      ),
    ).toBeVisible();
    expect(screen.getByText('Reading stopped at character 8.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
    await expectAccessible(container);
  });

  it('waits for the first evidence without any score', async () => {
    const { container } = renderTab({
      getScorecard: async () =>
        createScorecard({
          grade: undefined,
          score: { low: 0, high: 100, coverage: 0 },
          nextBestFixes: [],
          oldestEvidenceAt: undefined,
          newestEvidenceAt: undefined,
          counts: {
            ...createScorecard().counts,
            controls: {
              fail: 0,
              unknown: 60,
              waived: 0,
              pass: 0,
              notApplicable: 0,
            },
            failingControls: { critical: 0, high: 0, medium: 0, low: 0 },
          },
        }),
    });
    expect(
      await screen.findByRole('heading', { name: 'No evidence yet' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'How this entity stands' }),
    ).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each([
    [403, 'You may not see this'],
    [500, 'The backend could not answer'],
  ])('says what to do about a %s and tries again', async (code, title) => {
    const getScorecard = jest
      .fn()
      .mockRejectedValueOnce(response(code, 'no luck'))
      .mockResolvedValue(createScorecard());
    const { container } = renderTab({ getScorecard });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('no luck');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Checklist' }),
    ).toBeVisible();
  });

  it('shows the annotations when there is no scorecard', async () => {
    renderTab({
      getScorecard: async () => {
        throw response(404, 'none');
      },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'No scorecard for this entity',
      }),
    ).toBeVisible();
  });

  it('lists the sources that could not be seen', async () => {
    renderTab();
    expect(
      await screen.findByText('2 of 3 sources could not be seen.'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByText('2 of 3 sources could not be seen.'),
    );
    expect(screen.getByText('Access denied.')).toBeVisible();
    expect(screen.getByText(/payments-dr \(444455556666\)/)).toBeVisible();
  });

  it('filters by the domain that is chosen, and clears the filter', async () => {
    renderTab();
    const overview = await screen.findByRole('region', { name: 'Domains' });
    await userEvent.click(
      within(overview).getByRole('button', { name: /Data protection/ }),
    );
    expect(await screen.findByText('3 of 17 practices')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    expect(await screen.findByText('17 of 17 practices')).toBeVisible();
  });

  it('opens a practice from the first fix and pages through its resources', async () => {
    const listEvidence = jest.fn(createMockApi().listEvidence);
    const getCatalogue = jest.fn(createMockApi().getCatalogue);
    renderTab({ listEvidence, getCatalogue });
    const drawer = await openFirstFix();
    expect(drawer).toHaveAccessibleName('Block public access to storage');
    expect(
      await within(drawer).findByText(/reachable by named principals only/),
    ).toBeVisible();
    expect(
      await within(drawer).findByText('payments-receipts-fail-1'),
    ).toBeVisible();
    expect(within(drawer).getByText('13 results')).toBeVisible();
    await userEvent.click(within(drawer).getByText('Next'));
    expect(
      await within(drawer).findByText('payments-receipts-fail-13'),
    ).toBeVisible();
    await userEvent.click(
      within(drawer).getByRole('radio', { name: 'Unknown' }),
    );
    const notes = await within(drawer).findAllByText(
      'AWS Config does not record this resource type in eu-central-1.',
    );
    expect(notes).toHaveLength(2);
    const last = listEvidence.mock.lastCall?.[1] as ListEvidenceRequest;
    expect(last).toMatchObject({
      practice: 'public-access-block',
      control: 'S3.2',
      status: ['unknown'],
      cursor: undefined,
    });
    expect(getCatalogue).toHaveBeenCalledTimes(1);

    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Close details' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('shows the details of a practice accessibly', async () => {
    renderTab();
    const drawer = await openFirstFix();
    await within(drawer).findByText('payments-receipts-fail-1');
    await within(drawer).findByText(/reachable by named principals only/);
    expect(drawer).toHaveAttribute('aria-modal', 'true');
    await expectAccessible(drawer);
  });

  it('says so when the resources may not be read', async () => {
    renderTab({
      listEvidence: async () => {
        throw response(403, 'evidence is closed to you');
      },
    });
    await openFirstFix();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'evidence is closed to you',
    );
  });
});
