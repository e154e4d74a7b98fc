import { isError } from '@backstage/errors';
import { describeFailure } from '../describeFailure';

const MAX_LENGTH = 1_000;

/** Says in words why a feed stopped and what to do about it. */
export function describeFeedFailure(error: unknown): {
  message: string;
  mend: string;
} {
  // By name, because a module may carry its own copy of the class.
  if (isError(error) && error.name === 'CollectionError') {
    const { message, mend } = describeFailure(error);
    return { message, mend };
  }
  const text = isError(error)
    ? `${error.name}: ${error.message}`
    : String(error);
  return {
    message: `The feed ended with an error. ${text
      .replace(/\s+/g, ' ')
      .trim()}`.slice(0, MAX_LENGTH),
    mend: 'It is started again by itself, and visits bring meanwhile what it would have told. If it keeps failing, look for this feed in the log of the backend.',
  };
}
