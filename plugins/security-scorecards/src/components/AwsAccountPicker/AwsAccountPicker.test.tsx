import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  SecretsContextProvider,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import {
  FormFieldBlueprint,
  Stepper,
} from '@backstage/plugin-scaffolder-react/alpha';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Account,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { awsAccountPicker } from '../../extensions/awsAccountPicker';
import { createMockApi } from '../../testing/createMockApi';
import { createAccounts } from '../../testing/fixtures/createAccounts';

jest.setTimeout(120_000);

// The steps of the form scroll to their beginning, which jsdom cannot.
beforeEach(() => {
  jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
});

const forbidden = async () => {
  throw Object.assign(new Error('closed'), { statusCode: 403 });
};

async function renderForm(
  options: object = {},
  overrides: Partial<SecurityScorecardsApi> = {},
) {
  const load = createExtensionTester(awsAccountPicker).get(
    FormFieldBlueprint.dataRefs.formFieldLoader,
  );
  // The field is opaque for all but the scaffolder, whose form takes it as options.
  const field = (await load()) as unknown as FieldExtensionOptions;
  const onCreate = jest.fn(async () => {});
  const rendered = renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        extensions={[field]}
        onCreate={onCreate}
        manifest={{
          title: 'Service on AWS',
          steps: [
            {
              title: 'Where it runs',
              schema: {
                type: 'object',
                required: ['account'],
                properties: {
                  account: {
                    title: 'AWS account',
                    type: 'string',
                    description: 'Where it is deployed',
                    'ui:field': 'AwsAccountPicker',
                    'ui:options': options,
                  },
                },
              },
            },
          ],
        }}
      />
    </SecretsContextProvider>,
    { apis: [[securityScorecardsApiRef, createMockApi(overrides)]] },
  );
  const input = await screen.findByRole('combobox', { name: /AWS account/ });
  return { ...rendered, input, onCreate };
}

async function review() {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
}

const option = (name: RegExp) => screen.findByRole('option', { name });

describe('AwsAccountPicker', () => {
  it('lists the accounts with how each stands, and takes the chosen one', async () => {
    const { container, input, onCreate } = await renderForm();
    expect(screen.getByText('Where it is deployed')).toBeVisible();
    await userEvent.click(input);
    const well = await option(/payments-prod/);
    expect(well).toHaveTextContent('111122223333');
    expect(well).toHaveTextContent('Workloads/Production');
    expect(well).toHaveTextContent('Evidence complete');
    expect(well).toHaveTextContent('83 of 100');
    expect(well).toHaveTextContent(/collected .*ago/);
    expect(well).toHaveTextContent('Grade B');
    expect(await option(/payments-dr/)).toHaveTextContent('Access denied');
    const suspended = await option(/777788889999/);
    expect(suspended).toHaveAttribute('aria-disabled', 'true');
    expect(suspended).toHaveTextContent('its state in AWS is SUSPENDED');
    await expectAccessible(container);

    await userEvent.click(well);
    expect(input).toHaveValue('payments-prod (111122223333)');
    expect(await screen.findByRole('img', { name: 'Grade B' })).toBeVisible();
    expect(screen.getByText(/Evidence complete · Grade B · 83/)).toBeVisible();
    await review();
    expect(await screen.findByText('111122223333')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(onCreate).toHaveBeenCalledWith({ account: '111122223333' }),
    );
  });

  it('is worked by keys: search, choose, and search anew', async () => {
    const { input } = await renderForm();
    await userEvent.type(input, 'PROD');
    expect(await option(/payments-prod/)).toBeVisible();
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(input).toHaveValue('payments-prod (111122223333)');
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    await userEvent.clear(input);
    await userEvent.tab();
    await review();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('takes an id that is typed, and shows what to mend in the account', async () => {
    const { input } = await renderForm();
    await userEvent.type(input, ' 444455556666 ');
    await userEvent.tab();
    expect(input).toHaveValue('payments-dr (444455556666)');
    expect(
      screen.getByText('To mend it: Check the trust policy of the role.'),
    ).toBeVisible();
  });

  it.each([
    [{}, '12', /“12” is none; choose one/],
    [{}, '999988887777', /knows no AWS account 999988887777/],
    [{}, '777788889999', /cannot be chosen: its state in AWS is SUSPENDED/],
    [{ evidence: 'collected' }, 'payments-dr', /no source has collected/],
    [{ evidence: 'complete' }, 'payments-dr', /its evidence is not complete/],
    [{ minimumGrade: 'A' }, 'payments-prod', /its grade is B, and A is wanted/],
    [{ minimumGrade: 'E' }, 'payments-dr', /it has no grade, and E is wanted/],
  ])('with %j refuses %s in words', async (options, text, message) => {
    const { input, onCreate } = await renderForm(options);
    await userEvent.type(input, text);
    await userEvent.tab();
    await review();
    // In the list of what is wrong, and at the field.
    expect((await screen.findAllByText(message))[0]).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('says how many accounts are left out', async () => {
    await renderForm({ minimumGrade: 'B' });
    expect(
      await screen.findByText(
        '2 accounts cannot be chosen; the list says why.',
      ),
    ).toBeVisible();
  });

  it('takes an account that nobody knows where the template allows it', async () => {
    const { input } = await renderForm({ allowFreeEntry: true });
    await userEvent.type(input, '999988887777');
    await userEvent.tab();
    expect(
      await screen.findByText(/does not know this account; nothing can be/),
    ).toBeVisible();
    await review();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  });

  it('takes any id of a reader who may not read the accounts, unless a state is asked for', async () => {
    const first = await renderForm({}, { listAccounts: forbidden });
    expect(
      await screen.findByText(/You may not read the accounts/),
    ).toBeVisible();
    await userEvent.type(first.input, '999988887777');
    await userEvent.tab();
    await review();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
    first.unmount();

    const second = await renderForm(
      { evidence: 'collected' },
      { listAccounts: forbidden },
    );
    await userEvent.type(second.input, '999988887777');
    await userEvent.tab();
    await review();
    expect(
      (await screen.findAllByText(/could not be read \(closed\)/))[0],
    ).toBeVisible();
  });

  it('reads again after a failure, and says that there is no account yet', async () => {
    const listAccounts = jest
      .fn<Promise<{ items: Account[] }>, []>()
      .mockRejectedValueOnce(
        Object.assign(new Error('off'), { statusCode: 400 }),
      );
    const none = createAccounts({ items: [], totalItems: 0 });
    await renderForm(
      {},
      {
        listAccounts: async () => {
          await listAccounts();
          return none;
        },
      },
    );
    expect(await screen.findByText(/could not be read/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/No account has been collected yet/),
    ).toBeVisible();
    expect(listAccounts).toHaveBeenCalledTimes(2);
  });
});
