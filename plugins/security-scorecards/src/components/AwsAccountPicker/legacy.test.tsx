import {
  ScaffolderFieldExtensions,
  SecretsContextProvider,
  useCustomFieldExtensions,
  type FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';

import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { securityScorecardsApiRef } from '../../api';
import { AwsAccountPickerFieldExtension } from '../../legacy';
import { createMockApi } from '../../testing/createMockApi';

jest.setTimeout(60_000);

const outlet = (
  <ScaffolderFieldExtensions>
    <AwsAccountPickerFieldExtension />
  </ScaffolderFieldExtensions>
);

function Form() {
  const extensions = useCustomFieldExtensions<FieldExtensionOptions>(outlet);
  return (
    <Stepper
      extensions={extensions}
      onCreate={async () => {}}
      manifest={{
        title: 'Service on AWS',
        steps: [
          {
            title: 'Where it runs',
            schema: {
              type: 'object',
              properties: {
                account: { type: 'string', 'ui:field': 'AwsAccountPicker' },
              },
            },
          },
        ],
      }}
    />
  );
}

it('is a field of forms in the former frontend system', async () => {
  jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
  await renderInTestApp(
    <TestApiProvider apis={[[securityScorecardsApiRef, createMockApi()]]}>
      <SecretsContextProvider>
        <Form />
      </SecretsContextProvider>
    </TestApiProvider>,
  );
  const input = await screen.findByRole('combobox', { name: /AWS account/ });
  await userEvent.type(input, '12');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(
    (await screen.findAllByText(/“12” is none; choose one/))[0],
  ).toBeVisible();
  await userEvent.clear(input);
  await userEvent.type(input, '111122223333');
  await userEvent.tab();
  expect(input).toHaveValue('payments-prod (111122223333)');
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
});
