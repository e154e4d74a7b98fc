import type { SimulatorClock } from '../clock/SimulatorClock';
import type { Estate } from '../estate/Estate';
import type { FaultRegistry } from '../faults/FaultRegistry';
import type { SessionStore } from '../identity/SessionStore';
import type { Service } from '../protocols/Service';
import { createConfig } from './config';
import { createOrganizations } from './organizations';
import { createSecurityHub } from './securityhub';
import { createSqs, type QueueDirectory } from './sqs';
import { createSsm } from './ssm';
import { createSts } from './sts';
import { createTagging } from './tagging';

/** All simulated services. @internal */
export function createServices(options: {
  sessions: SessionStore;
  faults: FaultRegistry;
  estate: Estate;
  clock: SimulatorClock;
  queues: QueueDirectory;
  wallClock: () => number;
}): Service[] {
  return [
    createSts(options.sessions),
    createOrganizations(),
    createSecurityHub(),
    createConfig(options.faults),
    createSsm(),
    createTagging(),
    createSqs(options),
  ];
}
