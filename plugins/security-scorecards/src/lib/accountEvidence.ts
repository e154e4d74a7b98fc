import type {
  Account,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';

/** How much of an account its sources could see. */
export type AccountEvidence = 'complete' | 'partial' | 'denied' | 'none';

const SEEN: readonly SourceStatus[] = ['succeeded', 'partial', 'stale'];

/** `complete` only when every source that looks at the account saw all of it; `none` when none has looked or could. */
export function accountEvidence(
  account: Pick<Account, 'sources'>,
): AccountEvidence {
  const statuses = account.sources.map(({ status }) => status);
  if (statuses.some(status => SEEN.includes(status))) {
    return statuses.every(status => status === 'succeeded')
      ? 'complete'
      : 'partial';
  }
  return statuses.includes('denied') ? 'denied' : 'none';
}

/** When the source that completed a visit longest ago did so; undefined when none ever did. */
export function collectedAt(
  account: Pick<Account, 'sources'>,
): string | undefined {
  return account.sources
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort()
    .at(0);
}
