import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
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
          providers.registerProvider({
            providerId: `demo-${id}`,
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
