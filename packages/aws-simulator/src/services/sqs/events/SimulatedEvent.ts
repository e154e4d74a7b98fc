import type { Estate } from '../../../estate/Estate';
import type { FaultRegistry } from '../../../faults/FaultRegistry';

/**
 * An event before EventBridge has put its envelope around it.
 *
 * @internal
 */
export interface SimulatedEvent {
  readonly source: 'aws.securityhub' | 'aws.config' | 'aws.ssm';
  readonly detailType: string;
  readonly accountId: string;
  readonly region: string;
  /** Simulated time, epoch milliseconds. */
  readonly time: number;
  readonly resources: readonly string[];
  readonly detail: object;
}

/**
 * A stretch of simulated time, in epoch milliseconds.
 *
 * @internal
 */
export interface EventSpan {
  readonly estate: Estate;
  readonly faults: FaultRegistry;
  readonly from: number;
  readonly to: number;
}
