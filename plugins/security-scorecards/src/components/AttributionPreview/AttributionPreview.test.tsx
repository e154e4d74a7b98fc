import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { expectAccessible } from '../../__testUtils__/expectAccessible';
import { securityScorecardsApiRef } from '../../api';
import { createMockApi } from '../../testing/createMockApi';
import { paymentsApi } from '../../testing/entities';
import { createPreview } from '../../testing/fixtures/createPreview';
import { AttributionPreview } from './AttributionPreview';

jest.setTimeout(120_000);

const ENTITY = 'component:default/payments-api';
const TAGS = 'security-scorecards/aws-tags';
const entity = {
  ...paymentsApi,
  metadata: {
    ...paymentsApi.metadata,
    annotations: {
      [TAGS]: 'service=payments-api',
      'amazonaws.com/account-id': '111122223333',
      'other/annotation': 'x',
    },
  },
};

function renderPreview(
  previewAttribution: SecurityScorecardsApi['previewAttribution'],
) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <AttributionPreview entityRef={ENTITY} />
    </EntityProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[securityScorecardsApiRef, createMockApi({ previewAttribution })]],
    },
  );
}

const field = (name: string) => screen.getByRole('textbox', { name });
const preview = () =>
  userEvent.click(screen.getByRole('button', { name: 'Preview' }));

describe('AttributionPreview', () => {
  it('starts from the annotations of the entity and says what others would do', async () => {
    const previewAttribution = jest.fn(async () => createPreview());
    const { container } = renderPreview(previewAttribution);
    expect(field(TAGS)).toHaveValue('service=payments-api');
    expect(field('amazonaws.com/account-id')).toHaveValue('111122223333');
    expect(screen.queryByDisplayValue('x')).not.toBeInTheDocument();
    expect(previewAttribution).not.toHaveBeenCalled();

    await userEvent.clear(field('amazonaws.com/account-id'));
    await userEvent.type(field(TAGS), ',env=prod');
    expect(
      screen.getByText(/aws-tags: 'service=payments-api,env=prod'/),
    ).toBeVisible();
    await preview();
    expect(previewAttribution).toHaveBeenCalledWith(
      {
        entityRef: ENTITY,
        annotations: { [TAGS]: 'service=payments-api,env=prod' },
      },
      expect.anything(),
    );
    expect(await screen.findByText('7 gained, 2 lost')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Grade B' })).toBeVisible();
    expect(screen.getByText('84')).toBeVisible();
    expect(
      screen.getByText('1 of the lost resources would be nobody’s.'),
    ).toBeVisible();
    expect(screen.getByText('gained-5')).toBeVisible();
    expect(screen.getByText('gained-6')).not.toBeVisible();
    await userEvent.click(screen.getByText('and 2 more'));
    expect(screen.getByText('gained-6')).toBeVisible();
    expect(screen.getByText('and 1 that is not named here')).toBeVisible();
    expect(screen.getByText(/would share 7 resources/)).toBeVisible();
    expect(
      screen.getByText(/2 entities that you may not read would get 1 resource/),
    ).toBeVisible();
    await expectAccessible(container);

    await userEvent.type(field(TAGS), '2');
    expect(
      screen.getByText(/The annotations have changed since/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'As it is now' }));
    expect(field(TAGS)).toHaveValue('service=payments-api');
  });

  it('marks where a value cannot be read, explains refused wildcards, and warns that nothing matches', async () => {
    const { container } = renderPreview(async () =>
      createPreview({
        problems: [
          {
            annotation: TAGS,
            value: 'service=x;*=*',
            position: 10,
            message: 'This would claim every resource',
            mend: 'Write the key of a tag',
          },
          {
            annotation: 'security-scorecards/aws-regions',
            value: 'mars',
            position: 0,
            message: 'No region',
            mend: 'Write eu-central-1',
          },
        ],
        resources: { now: 31, then: 0 },
        gained: { count: 0, items: [] },
      }),
    );
    await preview();
    expect(
      await screen.findByText(`${TAGS} would claim nothing`),
    ).toBeVisible();
    expect(screen.getByText('*', { selector: 'mark' })).toBeVisible();
    expect(screen.getByText('Reading stopped at character 11.')).toBeVisible();
    expect(
      screen.getAllByText(/A wildcard that would claim everything is refused/),
    ).toHaveLength(1);
    expect(screen.getByText('Nothing in AWS matches')).toBeVisible();
    // What is left is no score, although the account would give one.
    const score = screen.getByText('Score').closest('div') as HTMLElement;
    expect(
      within(score).getByRole('img', {
        name: 'No grade: not enough evidence',
      }),
    ).toBeVisible();
    expect(score).not.toHaveTextContent('84');
    await expectAccessible(container);
  });

  it('shows why the backend refuses, and asks again', async () => {
    const previewAttribution = jest
      .fn()
      .mockRejectedValueOnce(
        Object.assign(new Error('More than 50000 resources'), {
          statusCode: 400,
        }),
      )
      .mockResolvedValue(createPreview());
    renderPreview(previewAttribution);
    await preview();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The backend cannot do this.*More than 50000 resources/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('7 gained, 2 lost')).toBeVisible();
  });
});
