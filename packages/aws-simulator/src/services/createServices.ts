import type { FaultRegistry } from '../faults/FaultRegistry';
import type { SessionStore } from '../identity/SessionStore';
import type { Service } from '../protocols/Service';
import { createOrganizations } from './organizations';
import { createSecurityHub } from './securityhub';
import { createSts } from './sts';

/** All simulated services. @internal */
export function createServices(options: {
  sessions: SessionStore;
  faults: FaultRegistry;
}): Service[] {
  return [
    createSts(options.sessions),
    createOrganizations(),
    createSecurityHub(),
  ];
}
