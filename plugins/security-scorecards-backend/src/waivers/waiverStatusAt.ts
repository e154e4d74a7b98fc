import type { WaiverStatus } from 'backstage-plugin-security-scorecards-common';
import type { WaiverRecord } from './WaiverRecord';

/** Status at a time: what waits or counts is expired from its end on, whether or not that was written down yet. @internal */
export function waiverStatusAt(
  waiver: Pick<WaiverRecord, 'status' | 'expiresAt'>,
  now: Date,
): WaiverStatus {
  const isOpen = waiver.status === 'requested' || waiver.status === 'active';
  return isOpen && Date.parse(waiver.expiresAt) <= now.getTime()
    ? 'expired'
    : waiver.status;
}
