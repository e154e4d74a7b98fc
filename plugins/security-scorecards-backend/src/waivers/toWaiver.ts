import type {
  Catalogue,
  Waiver,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverRecord } from './WaiverRecord';
import { waiverStatusAt } from './waiverStatusAt';

/** A waiver as the API shows it. @internal */
export function toWaiver(
  record: WaiverRecord,
  options: { catalogue: Catalogue; now: Date },
): Waiver {
  const { catalogue, now } = options;
  const { baseline, fingerprint, remindedDays, activatedAt, ...waiver } =
    record;
  const status = waiverStatusAt(record, now);
  return {
    ...waiver,
    status,
    title:
      (record.controlId === undefined
        ? catalogue.practice(record.practiceId)?.title
        : catalogue.control(record.controlId)?.title) ??
      record.controlId ??
      record.practiceId,
    resourceCount: record.resourceIds?.length,
    endedAt:
      status === 'expired'
        ? record.endedAt ?? record.expiresAt
        : record.endedAt,
  };
}
