import { isError } from '@backstage/errors';
import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';

const MAX_LENGTH = 1_000;
const STATUSES = ['failed', 'denied', 'not-enabled'] as const;

const DEFAULT_MEND =
  'The visit is repeated by itself. If it keeps failing, look for this target in the log of the backend.';

/** How a target's trouble is shown. */
export interface TargetTrouble {
  status: SourceStatus;
  message: string;
  mend: string;
}

/** Says in words why a visit failed and what to do about it. */
export function describeFailure(error: unknown): TargetTrouble {
  // By name, because a module may carry its own copy of the class.
  if (isError(error) && error.name === 'CollectionError') {
    const status = STATUSES.find(known => known === error.status);
    return {
      status: status ?? 'failed',
      message: shorten(error.message),
      mend: shorten(typeof error.mend === 'string' ? error.mend : DEFAULT_MEND),
    };
  }
  const message = isError(error)
    ? `${error.name}: ${error.message}`
    : String(error);
  return {
    status: 'failed',
    message: shorten(`The visit ended with an error. ${message}`),
    mend: DEFAULT_MEND,
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
