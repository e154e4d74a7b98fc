import { randomUUID } from 'node:crypto';
import type { SimulatedEvent } from './SimulatedEvent';

/**
 * Writes an event as EventBridge hands it to a queue.
 *
 * @internal
 */
export function toEventText(event: SimulatedEvent): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': event.detailType,
    source: event.source,
    account: event.accountId,
    // EventBridge tells seconds only.
    time: new Date(event.time).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region: event.region,
    resources: event.resources,
    detail: event.detail,
  });
}
