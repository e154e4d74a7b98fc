import { AwsError } from '../../protocols/AwsError';

/** Input that breaks the model. @internal */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** A token that does not belong to the request. @internal */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextToken', 'The specified token is not valid.');
}

/** A filter that the operation does not know. @internal */
export function invalidFilter(message: string): AwsError {
  return new AwsError('InvalidFilter', message);
}
