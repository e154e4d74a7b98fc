import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';

/** Whether a source could not be seen as it should, so that what it would say is missing or old. */
export function isBlind(status: SourceStatus): boolean {
  return status !== 'succeeded';
}
