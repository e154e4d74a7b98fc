import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readDemoUsers } from '../demoAuth/readDemoUsers';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

/** The sample organisation's security team. */
const SECURITY_GROUP = 'group:default/security';

/**
 * Installs {@link DemoPermissionPolicy} with the restricted ones of the demo users.
 *
 * @internal
 */
export const permissionModuleDemoPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint, config: coreServices.rootConfig },
      async init({ policy, config }) {
        policy.setPolicy(
          new DemoPermissionPolicy({
            securityGroupRef: SECURITY_GROUP,
            restrictedUserRefs: readDemoUsers(config)
              .filter(user => user.restricted)
              .map(user => user.entityRef),
          }),
        );
      },
    });
  },
});
