import {
  CollectionError,
  type CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';

/**
 * The problem that a failed call to AWS is where the rest can go on without its answer. Throws any other error, such as the end of
 * the visit, which is not for the caller to judge.
 *
 * @internal
 */
export function problemOf(error: unknown, place: string): CollectionProblem {
  if (!(error instanceof CollectionError)) {
    throw error;
  }
  const { message, mend } = error;
  return { place, message, mend };
}
