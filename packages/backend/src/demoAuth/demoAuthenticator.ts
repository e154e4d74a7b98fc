import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/**
 * Accepts every request: choosing a demo user on the sign-in page is all there
 * is to it. Registered only for the users that `readDemoUsers` returns, hence
 * never outside `auth.environment: development`.
 *
 * @internal
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize() {
    return undefined;
  },
  async authenticate() {
    return { result: {} };
  },
});
