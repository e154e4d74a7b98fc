import { AwsError } from '../../protocols/AwsError';

/** Input that breaks the model. @internal */
export function invalidInput(message: string): AwsError {
  return new AwsError('InvalidInputException', message, 400);
}

/** The account is not enrolled. @internal */
export function notSubscribed(accountId: string): AwsError {
  return new AwsError(
    'InvalidAccessException',
    `Account ${accountId} is not subscribed to AWS Security Hub`,
    401,
  );
}
