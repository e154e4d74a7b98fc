import { AwsError } from '../protocols/AwsError';
import type { Authorization } from '../protocols/Authorization';
import type { Service } from '../protocols/Service';
import type { Caller } from './Caller';
import type { SessionStore } from './SessionStore';

/**
 * Finds the caller behind an access key.
 *
 * @throws the service's own error for a missing, unknown or expired key.
 * @internal
 */
export function authenticate(options: {
  service: Service;
  authorization: Authorization | undefined;
  callers: ReadonlyMap<string, Caller>;
  sessions: SessionStore;
}): Caller {
  const { service, authorization, callers, sessions } = options;
  if (!authorization) {
    throw new AwsError(
      service.protocol === 'query'
        ? 'MissingAuthenticationToken'
        : 'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      403,
    );
  }
  const { accessKeyId, sessionToken } = authorization;
  const standing = callers.get(accessKeyId);
  if (standing && sessionToken === undefined) {
    return standing;
  }
  const session = sessions.find(accessKeyId, sessionToken);
  if (!session) {
    throw unknownToken(service);
  }
  if (session.expired) {
    throw expiredToken(service);
  }
  return session.caller;
}

/** What a service says of a key that it does not know. @internal */
export function unknownToken(service: Service): AwsError {
  return new AwsError(
    service.protocol === 'query'
      ? 'InvalidClientTokenId'
      : 'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    service.protocol.startsWith('json') ? 400 : 403,
  );
}

/** What a service says of a session that is over. @internal */
export function expiredToken(service: Service): AwsError {
  return new AwsError(
    service.protocol === 'query' ? 'ExpiredToken' : 'ExpiredTokenException',
    'The security token included in the request is expired',
    service.protocol.startsWith('json') ? 400 : 403,
  );
}
