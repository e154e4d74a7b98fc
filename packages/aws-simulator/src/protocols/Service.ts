import type { Operation } from './Operation';

/**
 * How a service's requests and answers travel.
 *
 * @internal
 */
export type Protocol = 'rest-json' | 'json-1.0' | 'json-1.1' | 'query';

/**
 * A simulated service: how it is recognised, what it can do and how it fails.
 *
 * @internal
 */
export interface Service {
  /** Signing name, for example `securityhub`. */
  readonly name: string;
  readonly protocol: Protocol;
  /** Prefix of `X-Amz-Target`, for JSON 1.0 and 1.1 services. */
  readonly targetPrefix?: string;
  /** Stands before `#` and the code in the errors of a JSON 1.0 service. */
  readonly errorNamespace?: string;
  /** XML namespace, for query services. */
  readonly namespace?: string;
  readonly operations: readonly Operation[];
  /** Error code of a caller that lacks the permission. */
  readonly accessDeniedCode: string;
  readonly accessDeniedStatus: number;
  /** Error code and HTTP status of a throttled call. */
  readonly throttlingCode: string;
  readonly throttlingStatus: number;
}
