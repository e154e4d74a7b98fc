import type { Severity } from '../api';

/** Active signals of one product, type and severity on the resources of one entity. @public */
export interface SignalGroup {
  product: string;
  type: string;
  severity: Severity;
  /** At least 1. */
  count: number;
  /** When the oldest of them was first observed, ISO 8601 in UTC with milliseconds. */
  oldestObservedAt: string;
}
