import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';
import { rememberedProvider } from './rememberedProvider';

const config = {
  app: { title: 'Sample portal' },
  backend: { baseUrl: 'http://localhost:7007' },
  portal: {
    demoUsers: [
      {
        id: 'jo',
        title: 'Service owner',
        description: 'Owns payments.',
        entityRef: 'user:default/jo',
      },
    ],
  },
};

const session = {
  profile: {},
  backstageIdentity: {
    token: 'a.e30.c',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/jo',
      ownershipEntityRefs: [],
    },
  },
};

async function renderPage(response: Response) {
  const fetch = jest.spyOn(globalThis, 'fetch').mockResolvedValue(response);
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  await renderInTestApp(<DemoSignInPage onSignInSuccess={onSignInSuccess} />, {
    config,
  });
  return { fetch, onSignInSuccess };
}

const accepted = () => new Response(JSON.stringify(session));

describe('DemoSignInPage', () => {
  afterEach(() => {
    rememberedProvider.clear();
    jest.restoreAllMocks();
  });

  it('signs in as the chosen user, remembers it and forgets it at sign-out', async () => {
    const { fetch, onSignInSuccess } = await renderPage(accepted());
    expect(screen.getByRole('heading', { name: 'Guest' })).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Enter as service owner' }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(String(fetch.mock.calls[0][0])).toMatch(/\/demo-jo\/refresh$/);
    expect(rememberedProvider.get()).toBe('demo-jo');

    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/jo',
    });
    await identity.signOut();
    expect(rememberedProvider.get()).toBeUndefined();
  });

  it('does not ask whom it remembers', async () => {
    rememberedProvider.set('demo-jo');
    const { onSignInSuccess } = await renderPage(accepted());
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('asks again when the remembered user is gone', async () => {
    rememberedProvider.set('demo-lee');
    await renderPage(accepted());
    expect(
      screen.getByRole('button', { name: 'Enter as guest' }),
    ).toBeInTheDocument();
  });

  it('offers another choice when the backend refuses', async () => {
    await renderPage(
      new Response(
        '{"error":{"name":"NotFoundError","message":"no such user"}}',
        {
          status: 404,
          headers: { 'content-type': 'application/json' },
        },
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Enter as service owner' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose another user' }),
    );
    expect(
      screen.getByRole('button', { name: 'Enter as guest' }),
    ).toBeInTheDocument();
  });
});
