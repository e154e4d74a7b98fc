/**
 * An error that a simulated AWS service answers with.
 *
 * @internal
 */
export class AwsError extends Error {
  /** The error code as the service model names it, for example `ThrottlingException`. */
  readonly code: string;
  /** The HTTP status of the answer. */
  readonly statusCode: number;

  /** The code of the service's former query protocol, for JSON 1.0 services that still send it. */
  readonly queryCode: string | undefined;

  constructor(
    code: string,
    message: string,
    statusCode = 400,
    queryCode?: string,
  ) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.statusCode = statusCode;
    this.queryCode = queryCode;
  }
}
