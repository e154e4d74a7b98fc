import type { IncomingHttpHeaders } from 'node:http';

/**
 * What a Signature Version 4 `Authorization` header says about a call. The
 * signature itself is not verified: the simulator holds no secret worth
 * protecting.
 *
 * @internal
 */
export interface Authorization {
  readonly accessKeyId: string;
  /** Region of the credential scope, for example `eu-west-1`. */
  readonly region: string;
  /** Signing name of the credential scope, for example `securityhub`. */
  readonly service: string;
  /** Value of `X-Amz-Security-Token`, present for temporary credentials. */
  readonly sessionToken?: string;
}

const CREDENTIAL =
  /^AWS4-HMAC-SHA256\s+Credential=([^/\s,]+)\/\d{8}\/([^/\s,]+)\/([^/\s,]+)\/aws4_request/;

/**
 * Reads the credential scope of a request.
 *
 * @returns `undefined` when the request carries no Signature Version 4 header.
 * @internal
 */
export function parseAuthorization(
  headers: IncomingHttpHeaders,
): Authorization | undefined {
  const match = CREDENTIAL.exec(headers.authorization ?? '');
  if (!match) {
    return undefined;
  }
  const token = headers['x-amz-security-token'];
  return {
    accessKeyId: match[1],
    region: match[2],
    service: match[3],
    ...(typeof token === 'string' ? { sessionToken: token } : {}),
  };
}
