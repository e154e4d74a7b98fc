import type { WaiverEndCause } from 'backstage-plugin-security-scorecards-common';
import { ACTORS } from '../governance/actors';
import type { LedgerChange } from '../governance/LedgerChange';
import type { WaiverRecord } from './WaiverRecord';

/** The end of an open waiver at its time, or before it for a cause. @internal */
export function endWaiver(
  waiver: WaiverRecord,
  options: { now: Date; cause?: WaiverEndCause; note?: string },
): LedgerChange<WaiverRecord> {
  const { now, cause, note } = options;
  const at = now.toISOString();
  const next: WaiverRecord = {
    ...waiver,
    status: cause ? 'ended' : 'expired',
    endedAt: cause ? at : waiver.expiresAt,
    endCause: cause,
    version: waiver.version + 1,
  };
  return {
    next,
    event: {
      at,
      actor: ACTORS.plugin,
      action: next.status,
      from: waiver.status,
      to: next.status,
      note,
    },
  };
}
