import { isError, toError } from '@backstage/errors';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { z } from 'zod';

/** Which call failed, for the message. @internal */
export interface FailedCall {
  /** IAM prefix of the service, such as `securityhub`. */
  service: string;
  operation: string;
  accountId: string;
  region: string;
  /** Who called, such as the ARN of a role. */
  identity: string;
}

const THROTTLING = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'TooManyUpdates',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'LimitExceededException',
  'SlowDown',
]);

const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException']);

// The SDK corrects its clock by the date of the answer, so that the next attempt may do.
const CLOCK_SKEW = new Set([
  'RequestTimeTooSkewed',
  'RequestExpired',
  'RequestInTheFuture',
]);

const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AccessDeniedForDependencyException',
  'UnauthorizedOperation',
  'NotAuthorized',
]);

// Tokens of a region that is not switched on, or a signature with unknown keys, come back under these names.
const UNKNOWN_CLIENT = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'AuthFailure',
  'OptInRequired',
  'InvalidAccessException.OptIn',
  'RegionDisabledException',
]);

const NOT_ENABLED = new Set([
  'InvalidAccessException',
  'NoSuchConfigurationAggregatorException',
  'NoAvailableConfigurationRecorderException',
  'NoAvailableConfigurationRecorder',
  'NoSuchConfigurationRecorderException',
  'AWSOrganizationsNotInUseException',
  'ResourceNotFoundException',
]);

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

// Errors that the SDK did not recognise come from below it, that is from the connection.
const FOREIGN = 'ForeignError';

const TRANSIENT = new Set([
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ECONNREFUSED',
  'EAI_AGAIN',
  FOREIGN,
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  // A response that is not what its headers promise: an SDK does not try these again, though the next one is fine.
  'SyntaxError',
]);

const NO_CREDENTIALS = new Set([
  'CredentialsProviderError',
  'TokenProviderError',
]);

// The SDK wraps errors that it does not recognise as such and keeps only their text.
const WRAPPED = /^AWS SDK error wrapper for (\w+): (?:.*\b(E[A-Z_]{4,})\b)?/;

const shape = z.object({
  name: z.string().catch(''),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  $metadata: z
    .object({ httpStatusCode: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

function namesOf(error: unknown): {
  names: string[];
  status: number;
  message: string;
} {
  const parsed = shape.safeParse(error);
  if (!parsed.success) {
    return { names: [], status: 0, message: '' };
  }
  const { name, message, code, $metadata } = parsed.data;
  const [, wrappedName, wrappedCode] = WRAPPED.exec(message) ?? [];
  return {
    names: [
      name,
      code,
      wrappedName && FOREIGN,
      wrappedName,
      wrappedCode,
    ].filter((item): item is string => Boolean(item)),
    status: $metadata?.httpStatusCode ?? 0,
    message,
  };
}

function anyIn(names: string[], set: ReadonlySet<string>): boolean {
  return names.some(name => set.has(name));
}

/** Whether AWS refused the call for its rate. @internal */
export function isThrottling(error: unknown): boolean {
  const { names, status } = namesOf(error);
  return anyIn(names, THROTTLING) || status === 429;
}

/** Whether the credentials ran out, so that new ones mend it. @internal */
export function isExpired(error: unknown): boolean {
  return anyIn(namesOf(error).names, EXPIRED);
}

/** Whether AWS refused the signature because the clocks of both sides differ. @internal */
export function isClockSkew(error: unknown): boolean {
  const { names, message } = namesOf(error);
  return (
    anyIn(names, CLOCK_SKEW) ||
    (anyIn(names, UNKNOWN_CLIENT) &&
      /signature (expired|not yet current)/i.test(message))
  );
}

/** Whether the same call may succeed when it is made again. @internal */
export function isTransient(error: unknown): boolean {
  const { names, status } = namesOf(error);
  return (
    isThrottling(error) ||
    isExpired(error) ||
    isClockSkew(error) ||
    status >= 500 ||
    anyIn(names, TRANSIENT)
  );
}

/** Whether AWS answered and the SDK could not read the answer: broken JSON, or a member of another type. @internal */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'SyntaxError' ||
      /Deserialization error/.test(error.message))
  );
}

/** Why an attempt of a call failed, as figures count it. @internal */
export type CallCause =
  | 'throttled'
  | 'expired'
  | 'clock-skew'
  | 'denied'
  | 'not-enabled'
  | 'unreachable'
  | 'unreadable'
  | 'timeout'
  | 'error';

/** Why an attempt of a call failed. @internal */
export function causeOf(error: unknown): CallCause {
  const { names } = namesOf(error);
  const causes: Array<[boolean, CallCause]> = [
    [isThrottling(error), 'throttled'],
    [isExpired(error), 'expired'],
    [isClockSkew(error), 'clock-skew'],
    [anyIn(names, DENIED) || anyIn(names, NO_CREDENTIALS), 'denied'],
    [anyIn(names, UNKNOWN_CLIENT) || anyIn(names, NOT_ENABLED), 'not-enabled'],
    [anyIn(names, UNREACHABLE), 'unreachable'],
    [isUnreadable(error), 'unreadable'],
    [names.some(name => /timeout|ETIMEDOUT/i.test(name)), 'timeout'],
  ];
  return causes.find(([applies]) => applies)?.[1] ?? 'error';
}

/**
 * Says in words what an error of AWS or of the network means, and what to do about it. A `CollectionError` stays as it is.
 * @internal
 */
export function toCollectionError(
  error: unknown,
  call: FailedCall,
): CollectionError {
  if (isError(error) && error instanceof CollectionError) {
    return error;
  }
  const { names, status } = namesOf(error);
  const cause = toError(error);
  const text = cause.message.slice(0, 500);
  const place = `${call.service}:${call.operation} in account ${call.accountId}, region ${call.region}`;
  const make = (
    kind: CollectionError['status'],
    message: string,
    mend: string,
  ) => new CollectionError({ status: kind, message, mend, cause });

  if (anyIn(names, DENIED)) {
    return /AssumeRole/i.test(text)
      ? make(
          'denied',
          `${call.identity} cannot be assumed, so ${place} was not called`,
          `Check that the role ${call.identity} exists, that its trust policy names the role Backstage runs as, and that sts:ExternalId in it equals externalId in app-config`,
        )
      : make(
          'denied',
          `${call.identity} may not call ${place}`,
          `Allow the action ${iamAction(call)} in the policy of ${
            call.identity
          }, and check service control policies`,
        );
  }
  if (anyIn(names, EXPIRED)) {
    return make(
      'denied',
      `The credentials for ${place} expired and new ones expired too`,
      'Check the clock of this machine and that the base credentials in aws.mainAccount are still valid',
    );
  }
  if (isClockSkew(error)) {
    return make(
      'failed',
      `AWS refused the signature of ${place} because the clock of this machine differs from its own`,
      'Set the clock of the machine that runs Backstage, for instance by NTP; AWS accepts a difference of five minutes',
    );
  }
  if (anyIn(names, NO_CREDENTIALS)) {
    return make(
      'denied',
      `No AWS credentials for ${place}`,
      'Give Backstage credentials through its environment, or set aws.mainAccount in app-config',
    );
  }
  if (anyIn(names, UNKNOWN_CLIENT)) {
    return make(
      'not-enabled',
      `AWS does not know the credentials in ${call.region} (${place})`,
      `Enable the region ${call.region} in account ${call.accountId} or take it out of the regions in app-config; if the region is enabled, check the base credentials in aws.mainAccount`,
    );
  }
  if (anyIn(names, NOT_ENABLED)) {
    return make(
      'not-enabled',
      `${place} says that it is not enabled`,
      `Enable ${serviceTitle(call.service)} in account ${
        call.accountId
      }, region ${call.region}, or take that place out of app-config`,
    );
  }
  if (isThrottling(error)) {
    return make(
      'failed',
      `AWS kept refusing ${place} for its rate`,
      `Lower securityScorecards.aws.quotas for ${call.service}:${call.operation}, or find what else spends the quota of this account`,
    );
  }
  if (anyIn(names, UNREACHABLE)) {
    return make(
      'failed',
      `No connection to the endpoint of ${place}`,
      'Check DNS, proxy, VPC endpoints and AWS_ENDPOINT_URL of the Backstage backend',
    );
  }
  if (isUnreadable(error)) {
    return make(
      'failed',
      `${place} sent answers that cannot be read`,
      'Check what stands between Backstage and AWS, such as a proxy that shortens or rewrites answers; the next run tries again',
    );
  }
  if (anyIn(names, TRANSIENT) || status >= 500) {
    return make(
      'failed',
      `${place} failed several times`,
      'The next run tries again; if it lasts, look at the AWS Health Dashboard and at the network',
    );
  }
  return make(
    'failed',
    `${place} failed`,
    'Look the name of the error up in the AWS documentation of this operation',
  );
}

function iamAction({ service, operation }: FailedCall): string {
  return `${service === 'tagging' ? 'tag' : service}:${operation}`;
}

function serviceTitle(service: string): string {
  switch (service) {
    case 'securityhub':
      return 'Security Hub CSPM';
    case 'config':
      return 'AWS Config';
    case 'organizations':
      return 'AWS Organizations';
    default:
      return service;
  }
}
