import type { FaultRegistry } from '../../faults/FaultRegistry';
import type { Service } from '../../protocols/Service';
import { accountOperations } from './accountOperations';
import { aggregateOperations } from './aggregateOperations';
import { ConfigReader } from './ConfigReader';
import { queryOperations } from './queryOperations';

/** Simulated AWS Config. @internal */
export function createConfig(faults: FaultRegistry): Service {
  const reader = new ConfigReader(faults);
  return {
    name: 'config',
    protocol: 'json-1.1',
    targetPrefix: 'StarlingDoveService',
    operations: [
      ...accountOperations(reader),
      ...aggregateOperations(reader),
      ...queryOperations(reader),
    ],
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 400,
    throttlingCode: 'ThrottlingException',
    throttlingStatus: 400,
  };
}
