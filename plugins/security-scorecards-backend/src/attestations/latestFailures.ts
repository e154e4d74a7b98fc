import {
  type ActiveWaiver,
  type Catalogue,
  type EvidenceRecord,
  WaiverMatcher,
} from 'backstage-plugin-security-scorecards-common';

/**
 * When the latest failure of the controls of some practices began, in milliseconds, by practice. A failure that is waived, or
 * suppressed in AWS, does not count.
 *
 * @internal
 */
export function latestFailures(
  own: Iterable<EvidenceRecord>,
  options: {
    practiceIds: ReadonlySet<string>;
    waivers: readonly ActiveWaiver[];
    catalogue: Catalogue;
    now: Date;
  },
): Map<string, number> {
  const { practiceIds, catalogue } = options;
  const latest = new Map<string, number>();
  if (practiceIds.size === 0) {
    return latest;
  }
  const waivers = WaiverMatcher.create({
    waivers: options.waivers,
    now: options.now.getTime(),
  });
  for (const row of own) {
    if (row.status !== 'fail' || row.suppressed || !row.firstObservedAt) {
      continue;
    }
    const named = catalogue.control(row.controlId);
    const controls = named
      ? [named]
      : catalogue.controlsOfConfigRule(row.controlId);
    for (const control of controls) {
      if (
        practiceIds.has(control.practice) &&
        !waivers.covers(control, row.resourceId)
      ) {
        const since = Date.parse(row.firstObservedAt);
        latest.set(
          control.practice,
          Math.max(since, latest.get(control.practice) ?? since),
        );
      }
    }
  }
  return latest;
}
