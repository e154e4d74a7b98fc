import { AwsError } from '../../protocols/AwsError';

/** Input that breaks the model. @internal */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', message);
}

/** A token that does not belong to the request. @internal */
export function invalidToken(): AwsError {
  return new AwsError(
    'InvalidNextTokenException',
    'The next token is not valid for this request.',
  );
}

/** A query that the query engine cannot run. @internal */
export function invalidExpression(message: string): AwsError {
  return new AwsError('InvalidExpressionException', message);
}
