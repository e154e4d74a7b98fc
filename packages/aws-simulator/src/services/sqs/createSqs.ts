import type { SimulatorClock } from '../../clock/SimulatorClock';
import type { Estate } from '../../estate/Estate';
import type { FaultRegistry } from '../../faults/FaultRegistry';
import type { Service } from '../../protocols/Service';
import { EventSource } from './events/EventSource';
import { messageOperations } from './messageOperations';
import type { QueueDirectory } from './QueueDirectory';
import { queueOperations } from './queueOperations';

/**
 * Simulated SQS with the queue that event rules fill.
 *
 * @internal
 */
export function createSqs(options: {
  estate: Estate;
  clock: SimulatorClock;
  faults: FaultRegistry;
  queues: QueueDirectory;
  wallClock: () => number;
}): Service {
  const { queues } = options;
  const source = new EventSource({ ...options, queue: queues.events });
  return {
    name: 'sqs',
    protocol: 'json-1.0',
    targetPrefix: 'AmazonSQS',
    errorNamespace: 'com.amazonaws.sqs',
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 400,
    throttlingCode: 'RequestThrottled',
    throttlingStatus: 403,
    operations: [
      ...messageOperations({ queues, source }),
      ...queueOperations({ queues, source }),
    ],
  };
}
