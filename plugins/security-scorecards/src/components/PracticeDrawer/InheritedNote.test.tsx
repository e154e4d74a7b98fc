import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { InheritedNote } from './InheritedNote';

const account = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'shared',
    namespace: 'default',
    annotations: { 'amazonaws.com/account-id': '111122223333' },
  },
  spec: { type: 'cloud-account', owner: 'platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

function renderNote(id: string) {
  return renderInTestApp(<InheritedNote account={id} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[catalogApiRef, catalogApiMock({ entities: [account] })]],
  });
}

describe('InheritedNote', () => {
  it('names who owns the account', async () => {
    renderNote('111122223333');
    expect(await screen.findByRole('link', { name: /platform/ })).toBeVisible();
  });

  it('does without a name where the catalog knows nobody', async () => {
    renderNote('999999999999');
    expect(
      await screen.findByText(/it speaks of the account, whose owner mends it/),
    ).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
