import { isError } from '@backstage/errors';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';

const MISSING = /NonExistentQueue|QueueDoesNotExist|InvalidAddress/;
const ENCRYPTED = /^Kms|KMS\./;

/** Says in words what is particular to queues; other errors stay as they are. @internal */
export function describeQueueError(error: unknown, url: string): unknown {
  if (!isError(error) || !(error instanceof CollectionError)) {
    return error;
  }
  const name = isError(error.cause) ? error.cause.name : '';
  if (MISSING.test(name)) {
    return new CollectionError({
      status: 'failed',
      message: `There is no queue ${url}, or it belongs to another account or region`,
      mend: 'Correct securityScorecards.aws.eventFeed.queues, or deploy docs/aws/event-feed.yaml',
      cause: error,
    });
  }
  if (ENCRYPTED.test(name)) {
    return new CollectionError({
      status: 'denied',
      message: `The messages of queue ${url} cannot be decrypted`,
      mend: 'Allow kms:Decrypt on the key of the queue, in the policy of the role that reads it and in the policy of the key',
      cause: error,
    });
  }
  return error;
}
