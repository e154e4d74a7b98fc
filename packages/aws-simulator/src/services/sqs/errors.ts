import { AwsError } from '../../protocols/AwsError';

/** Input that breaks the model. @internal */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

/** A queue that does not exist, or that is another account's. @internal */
export function queueDoesNotExist(): AwsError {
  return new AwsError(
    'QueueDoesNotExist',
    'The specified queue does not exist.',
    400,
    'AWS.SimpleQueueService.NonExistentQueue',
  );
}

/** A receipt handle that no receive has given out. @internal */
export function invalidReceiptHandle(): AwsError {
  return new AwsError(
    'ReceiptHandleIsInvalid',
    'The input receipt handle is invalid.',
    404,
    'ReceiptHandleIsInvalid',
  );
}

/** A message whose visibility timeout is over, or that was deleted. @internal */
export function messageNotInflight(): AwsError {
  return new AwsError(
    'MessageNotInflight',
    'The specified message is not in flight.',
    400,
    'AWS.SimpleQueueService.MessageNotInflight',
  );
}

/** A batch whose entries share an id. @internal */
export function entryIdsNotDistinct(): AwsError {
  return new AwsError(
    'BatchEntryIdsNotDistinct',
    'Two or more batch entries in the request have the same Id.',
    400,
    'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  );
}

/** More messages in flight than a standard queue allows. @internal */
export function overLimit(): AwsError {
  return new AwsError(
    'OverLimit',
    'Too many messages are in flight.',
    403,
    'OverLimit',
  );
}
