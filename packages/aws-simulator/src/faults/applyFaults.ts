import { expiredToken, unknownToken } from '../identity/authenticate';
import { AwsError } from '../protocols/AwsError';
import type { Service } from '../protocols/Service';
import type { Fault } from './Fault';

/**
 * Turns the faults that make a call fail outright into the error that AWS
 * would answer with.
 *
 * @returns `undefined` when none of them does
 * @internal
 */
export function errorOf(
  faults: readonly Fault[],
  service: Service,
  call: { action: string; arn: string; accountId: string },
): AwsError | undefined {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'access-denied':
        return accessDenied(service, call);
      case 'throttling':
        return throttled(service);
      case 'server-error':
        return new AwsError(
          'InternalFailure',
          'The request processing has failed because of an unknown error.',
          500,
        );
      case 'expired-token':
        return expiredToken(service);
      case 'clock-skew':
        return clockSkew(service);
      case 'region-not-opted-in':
        return unknownToken(service);
      case 'not-enabled':
        return notEnabled(service, call.accountId);
      default:
        break;
    }
  }
  return undefined;
}

/** A service's answer to a caller without the permission. @internal */
export function accessDenied(
  service: Service,
  call: { action: string; arn: string },
): AwsError {
  return new AwsError(
    service.accessDeniedCode,
    `User: ${call.arn} is not authorized to perform: ${call.action} because no identity-based policy allows the ${call.action} action`,
    service.accessDeniedStatus,
  );
}

/** A service's answer above its quota. @internal */
export function throttled(service: Service): AwsError {
  return new AwsError(
    service.throttlingCode,
    'Rate exceeded',
    service.throttlingStatus,
  );
}

function clockSkew(service: Service): AwsError {
  return new AwsError(
    'InvalidSignatureException',
    'Signature expired: 20261120T090000Z is now earlier than 20261120T114500Z (20261120T120000Z - 15 min.)',
    service.protocol === 'json-1.1' ? 400 : 403,
  );
}

function notEnabled(service: Service, accountId: string): AwsError {
  if (service.name === 'securityhub') {
    return new AwsError(
      'InvalidAccessException',
      `Account ${accountId} is not subscribed to AWS Security Hub`,
      401,
    );
  }
  if (service.name === 'config') {
    return new AwsError(
      'NoAvailableConfigurationRecorderException',
      'There are no configuration recorders available.',
    );
  }
  return new AwsError(
    'AccessDeniedException',
    `The service is not enabled in account ${accountId}.`,
  );
}
