import type { Service } from '../../protocols/Service';
import { configurationOperations } from './configurationOperations';
import { nodeOperations } from './nodeOperations';
import { patchOperations } from './patchOperations';

/** Simulated Systems Manager: patching and compliance. @internal */
export function createSsm(): Service {
  return {
    name: 'ssm',
    protocol: 'json-1.1',
    targetPrefix: 'AmazonSSM',
    operations: [
      ...nodeOperations,
      ...patchOperations,
      ...configurationOperations,
    ],
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 400,
    throttlingCode: 'ThrottlingException',
    throttlingStatus: 400,
  };
}
