import type { CatalogueControl, EvidenceSource } from '../api/types';
import { type Catalogue, UNCATEGORISED_PRACTICE_ID } from '../catalogue';
import type { EvidenceRecord } from '../model';
import type { ScoringSettings } from '../scoring';
import { CheckIndex } from './CheckIndex';
import { cellOf, type EvidenceCell, mergeInto, STANDING } from './EvidenceCell';
import { TimeReader } from './TimeReader';

const HOUR = 60 * 60 * 1000;

/**
 * All evidence on one control: a cell for each resource.
 * @internal
 */
export interface ControlTally {
  control: CatalogueControl;
  cells: Map<string, EvidenceCell>;
  /** Where the control's own source reported it: resource type, account and region, joined by {@link reportKey}. */
  reported: Set<string>;
  /** The latest of those, as rows of one place come in long runs. */
  latest?: Pick<EvidenceRecord, 'resourceType' | 'accountId' | 'region'>;
}

/**
 * Tallies by the id of the control in the catalogue's spelling.
 * @internal
 */
export type EvidenceTally = Map<string, ControlTally>;

/**
 * Reduces evidence to one cell for each control and resource, in any order and in one pass.
 *
 * @remarks
 * Several findings or regions of one control and resource become one cell. A Config rule behind a Security Hub control
 * is counted under that control, and only for resources of which Security Hub says nothing fresh. Controls outside
 * `settings.standards`, and those that app-config switched off, are left out.
 *
 * @internal
 */
export function tallyEvidence(
  evidence: Iterable<EvidenceRecord>,
  options: {
    catalogue: Catalogue;
    settings: Pick<ScoringSettings, 'staleAfterHours' | 'standards'>;
    /** Time of evaluation, in milliseconds since the epoch. */
    now: number;
    /** Called for every row. */
    onEvidence?: (evidence: EvidenceRecord) => void;
  },
): EvidenceTally {
  const { catalogue, settings, now, onEvidence } = options;
  const index = CheckIndex.of(catalogue);
  const tally: EvidenceTally = new Map();
  const routes: Record<EvidenceSource, Map<string, Route>> = {
    'security-hub': new Map(),
    config: new Map(),
    'patch-manager': new Map(),
  };
  const undecided: { route: Route; row: EvidenceRecord }[] = [];

  const times = new TimeReader();

  for (const row of evidence) {
    onEvidence?.(row);
    let route = routes[row.source].get(row.controlId);
    if (!route) {
      route = routeOf(row, { index, catalogue, settings, now, tally });
      routes[row.source].set(row.controlId, route);
    }
    const [target] = route.targets;
    if (!target) {
      continue;
    }
    if (route.targets.length > 1) {
      // Which of several controls it speaks of shows when Security Hub's own evidence is known.
      undecided.push({ route, row });
    } else {
      countRow(target, row, route, times);
    }
  }
  for (const { route, row } of undecided) {
    const known = route.targets.some(
      ({ cells }) => cells.get(row.resourceId)?.standing === STANDING.fresh,
    );
    if (!known) {
      countRow(route.targets[0], row, route, times);
    }
  }
  for (const [id, { cells }] of tally) {
    if (cells.size === 0) {
      tally.delete(id);
    }
  }
  return tally;
}

/**
 * Names a place where a control can report.
 * @internal
 */
export function reportKey(
  resourceType: string,
  accountId: string,
  region: string,
): string {
  return `${resourceType} ${accountId} ${region}`;
}

/** Where the rows of one control of one source are counted; nowhere when there is no target. */
interface Route {
  targets: ControlTally[];
  standing: number;
  /** Time before which an observation of the source is stale, in milliseconds since the epoch. */
  freshFrom: number;
}

function routeOf(
  row: EvidenceRecord,
  options: {
    index: CheckIndex;
    catalogue: Catalogue;
    settings: Pick<ScoringSettings, 'staleAfterHours' | 'standards'>;
    now: number;
    tally: EvidenceTally;
  },
): Route {
  const { index, catalogue, settings, now, tally } = options;
  const behind = index.controlsBehind(row);
  const covered = behind.length > 0;
  const controls = covered ? behind : [index.control(row)];
  const targets = controls
    .filter(control => isCounted(control, catalogue, settings.standards))
    .map(control => {
      let target = tally.get(control.id);
      if (!target) {
        target = { control, cells: new Map(), reported: new Set() };
        tally.set(control.id, target);
      }
      return target;
    });
  return {
    targets,
    standing: covered ? STANDING.config : STANDING.fresh,
    freshFrom: now - settings.staleAfterHours[row.source] * HOUR,
  };
}

/** A control that belongs to no standard (an adopter's own, or one newer than the catalogue) counts whichever standards do. */
function isCounted(
  control: CatalogueControl,
  catalogue: Catalogue,
  standards: readonly string[],
): boolean {
  if (!catalogue.control(control.id)) {
    return !catalogue.isSwitchedOff(control.id);
  }
  const { source, practice } = control;
  return (
    (practice === UNCATEGORISED_PRACTICE_ID ||
      catalogue.practice(practice) !== undefined) &&
    (source !== 'security-hub' ||
      standards.length === 0 ||
      control.standards.length === 0 ||
      control.standards.some(standard => standards.includes(standard)))
  );
}

function countRow(
  target: ControlTally,
  row: EvidenceRecord,
  { standing, freshFrom }: Route,
  times: TimeReader,
): void {
  const { control } = target;
  const cell = cellOf(row, { control, standing, freshFrom, times });
  const known = target.cells.get(row.resourceId);
  if (known) {
    mergeInto(known, cell);
  } else {
    target.cells.set(row.resourceId, cell);
  }
  const { latest } = target;
  if (
    row.source === control.source &&
    (latest?.region !== row.region ||
      latest.accountId !== row.accountId ||
      latest.resourceType !== row.resourceType)
  ) {
    target.latest = row;
    target.reported.add(reportKey(row.resourceType, row.accountId, row.region));
  }
}
