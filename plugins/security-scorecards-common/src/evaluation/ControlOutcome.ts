import type {
  CatalogueControl,
  Status,
  StatusCounts,
  UnknownReason,
} from '../api/types';
import type { Failure, ScoredControl, ScoringSettings } from '../scoring';
import { controlStatus } from './controlStatus';
import { noStatuses } from './statusCounts';
import type { ControlTally } from './tallyEvidence';
import type { WaiverMatcher } from './WaiverMatcher';

/**
 * A control in a scope: what its result, the score and the risk are made of.
 * @internal
 */
export interface ControlOutcome extends ScoredControl {
  control: CatalogueControl;
  status: Status;
  counts: StatusCounts;
  /** How many of the waived failures are suppressed in AWS. */
  suppressed: number;
  reasons: ReadonlyMap<UnknownReason, number>;
  /** Oldest and newest observation, in milliseconds since the epoch; undefined without evidence. */
  oldest?: number;
  newest?: number;
}

/**
 * Turns the tally of a control, and the evidence that it lacks, into its outcome.
 * @internal
 */
export function controlOutcome(options: {
  control: CatalogueControl;
  /** Undefined when there is no evidence of the control. */
  tally?: ControlTally;
  /** Resources that lack evidence, by reason. */
  missing?: ReadonlyMap<UnknownReason, number>;
  waivers: WaiverMatcher;
  settings: Pick<ScoringSettings, 'severityWeights'>;
}): ControlOutcome {
  const { control, waivers, settings } = options;
  const counts = noStatuses();
  const reasons = new Map<UnknownReason, number>(options.missing);
  for (const count of reasons.values()) {
    counts.unknown += count;
  }
  const failures: Failure[] = [];
  let suppressed = 0;
  let oldest: number | undefined;
  let newest: number | undefined;
  for (const [resourceId, cell] of options.tally?.cells ?? []) {
    if (oldest === undefined || cell.observedAt < oldest) {
      oldest = cell.observedAt;
    }
    if (newest === undefined || cell.observedAt > newest) {
      newest = cell.observedAt;
    }
    switch (cell.status) {
      case 'fail':
        if (waivers.covers(control, resourceId)) {
          counts.waived += 1;
        } else {
          counts.fail += 1;
          failures.push({ resourceId, since: cell.since });
        }
        break;
      case 'suppressed':
        counts.waived += 1;
        suppressed += 1;
        break;
      case 'unknown': {
        const reason = cell.reason ?? 'error';
        counts.unknown += 1;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        break;
      }
      case 'pass':
        counts.pass += 1;
        break;
      default:
        counts.notApplicable += 1;
    }
  }
  return {
    control,
    status: controlStatus(counts),
    counts,
    suppressed,
    reasons,
    oldest,
    newest,
    id: control.id,
    practice: control.practice,
    title: control.title,
    severity: control.severity,
    weight: control.weight ?? settings.severityWeights[control.severity],
    pass: counts.pass,
    fail: counts.fail,
    unknown: counts.unknown,
    waived: counts.waived,
    failures,
    guidanceUrl: control.guidanceUrl,
  };
}
