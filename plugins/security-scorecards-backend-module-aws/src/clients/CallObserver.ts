import type { CallCause } from '../errors';

/** One attempt of a call, as figures see it. @internal */
export interface ObservedCall {
  service: string;
  operation: string;
  /** `ok`, or the cause of the failure. */
  outcome: 'ok' | CallCause;
  /** Seconds that the attempt waited for its turn below the quota. */
  waitedSeconds: number;
  /** Seconds from sending it to its answer. */
  seconds: number;
}

/** Is told of each attempt of each call. @internal */
export interface CallObserver {
  called(call: ObservedCall): void;
}
