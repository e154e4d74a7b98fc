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

  constructor(code: string, message: string, statusCode = 400) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.statusCode = statusCode;
  }
}
