import type { ReactNode } from 'react';
import {
  routeResolutionApiRef,
  type RouteResolutionApi,
} from '@backstage/frontend-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { entityContentRouteRef } from '../routes';
import { useEntityTabHref } from './useEntityTabHref';

function Href() {
  return <output>{useEntityTabHref('component:default/orders')}</output>;
}

/** An app that mounts entities at `/catalog`, and the tab where the function says. */
function renderHref(tabOf: (sourcePath?: string) => string | undefined) {
  const resolve: RouteResolutionApi['resolve'] = (ref, options) => {
    const path =
      (ref as unknown) === entityContentRouteRef
        ? tabOf(options?.sourcePath)
        : '/catalog/default/component/orders';
    return path === undefined ? undefined : () => path;
  };
  const Provider = (props: { children: ReactNode }) => (
    <TestApiProvider apis={[[routeResolutionApiRef, { resolve }]]}>
      {props.children}
    </TestApiProvider>
  );
  renderInTestApp(
    <Provider>
      <Href />
    </Provider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('useEntityTabHref', () => {
  it('leads to where the app mounts the tab, seen from the entity', async () => {
    renderHref(sourcePath => `${sourcePath}/posture`);
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^\/catalog\/default\/component\/orders\/posture$/,
    );
  });

  it('leads to the entity where the tab is not mounted', async () => {
    renderHref(() => undefined);
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^\/catalog\/default\/component\/orders$/,
    );
  });

  it('leads to the entity where the route cannot be resolved', async () => {
    renderHref(() => {
      throw new Error('has parameters');
    });
    expect(await screen.findByRole('status')).toHaveTextContent(
      /^\/catalog\/default\/component\/orders$/,
    );
  });
});
