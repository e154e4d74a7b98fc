import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { InputError } from '@backstage/errors';
import { demoAuthenticator } from './demoAuthenticator';
import { readDemoUsers } from './readDemoUsers';

/**
 * Registers one sign-in provider, `demo-<id>`, for each demo user.
 *
 * @internal
 */
export const authModuleDemoUsers = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-users',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        for (const { id, entityRef } of readDemoUsers(config)) {
          const providerId = `demo-${id}`;
          // Backstage ignores a provider that the configuration does not name.
          if (!config.has(`auth.providers.${providerId}`)) {
            throw new InputError(
              `portal.demoUsers names '${id}'; add '${providerId}: {}' to auth.providers`,
            );
          }
          providers.registerProvider({
            providerId,
            factory: createProxyAuthProviderFactory({
              authenticator: demoAuthenticator,
              signInResolver: async (_, ctx) =>
                ctx.signInWithCatalogUser({ entityRef }),
            }),
          });
        }
      },
    });
  },
});
