import type { Service } from '../../protocols/Service';
import { controlOperations } from './controlOperations';
import { createGetFindings } from './getFindings';
import { hubOperations } from './hubOperations';

/** Simulated Security Hub CSPM. @internal */
export function createSecurityHub(): Service {
  return {
    name: 'securityhub',
    protocol: 'rest-json',
    operations: [createGetFindings(), ...hubOperations, ...controlOperations],
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 403,
    throttlingCode: 'TooManyRequestsException',
    throttlingStatus: 429,
  };
}
