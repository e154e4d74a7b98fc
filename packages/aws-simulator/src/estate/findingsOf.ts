import type { Check } from './Check';
import { checkStateOf, type CheckState } from './checkStateOf';
import { Finding } from './Finding';
import { hashText, mix, unit } from './hash';
import { resourceIn, slotsOf, type Cell, type CheckedGroup } from './Inventory';
import type { Resource } from './Resource';
import type { ThreatFinding } from './model';
import { DAY, HOUR } from './time';

/**
 * A finding and its place in the cell.
 *
 * @internal
 */
export interface PlacedFinding {
  readonly slot: number;
  readonly finding: Finding;
}

/**
 * Walks over the findings of a cell, from a place on. Nothing is kept, so the
 * walk can be broken off and taken up at any place.
 *
 * @internal
 */
export function* findingsOf(
  cell: Cell,
  now: number,
  from = 0,
): Generator<PlacedFinding> {
  for (let slot = from; slot < cell.threats.length; slot += 1) {
    const finding = threatAt(cell, cell.threats[slot], now);
    if (finding) {
      yield { slot, finding };
    }
  }
  let start = cell.threats.length;
  for (const group of cell.groups) {
    const size = slotsOf(group);
    if (start + size > from) {
      yield* findingsOfGroup(cell, group, now, start, Math.max(from, start));
    }
    start += size;
  }
}

/**
 * The finding in a place of a cell, if there is one at that time.
 *
 * @internal
 */
export function findingAt(
  cell: Cell,
  slot: number,
  now: number,
): Finding | undefined {
  const first = findingsOf(cell, now, slot).next();
  return !first.done && first.value.slot === slot
    ? first.value.finding
    : undefined;
}

function* findingsOfGroup(
  cell: Cell,
  group: CheckedGroup,
  now: number,
  start: number,
  from: number,
): Generator<PlacedFinding> {
  const width = group.checks.length;
  if (width === 0) {
    return;
  }
  const ages = group.group.rotating ? 2 : 1;
  const end = start + slotsOf(group);
  for (let slot = from; slot < end; ) {
    const place = slot - start;
    const row = Math.floor(place / width);
    const resource = resourceIn(group, Math.floor(row / ages), row % ages, now);
    const next = start + (row + 1) * width;
    if (resource) {
      for (; slot < next; slot += 1) {
        const check = group.checks[slot - start - row * width];
        const state = stateOf(group, resource, check, now);
        // A new resource is checked some time after it was made.
        if (state.createdAt <= now) {
          yield {
            slot,
            finding: new Finding({
              cell,
              resource,
              state,
              subject: { kind: 'check', check, absent: group.absent },
            }),
          };
        }
      }
    }
    slot = next;
  }
}

/**
 * State of a check in its group: real, or passed for want of a resource.
 *
 * @internal
 */
export function stateOf(
  group: Pick<CheckedGroup, 'absent'>,
  resource: Resource,
  check: Check,
  now: number,
): CheckState {
  const state = checkStateOf(resource, check, now);
  if (!group.absent || state.status === 'WARNING') {
    return state;
  }
  const { reason, ...rest } = state;
  return {
    ...rest,
    status: 'PASSED',
    workflow: 'RESOLVED',
    firstObservedAt: state.createdAt,
  };
}

function threatAt(
  cell: Cell,
  threat: ThreatFinding,
  now: number,
): Finding | undefined {
  const group = cell.groups.find(
    candidate =>
      candidate.deployment.name === threat.deployment &&
      candidate.group.type === threat.resourceType,
  );
  const resource = group && resourceIn(group, 0, 0, now);
  if (!resource) {
    return undefined;
  }
  const key = mix(resource.key, hashText(threat.title));
  const period = 25 * DAY;
  const phase = unit(key) * period;
  const firstObservedAt = Math.floor((now - phase) / period) * period + phase;
  const ended = firstObservedAt + (threat.lastsDays ?? Infinity) * DAY;
  // Products look again a few times a day, each finding at its own hours.
  const rhythm = (3 + unit(mix(key, 1)) * 6) * HOUR;
  const looked =
    firstObservedAt +
    Math.floor((Math.min(now, ended) - firstObservedAt) / rhythm) * rhythm;
  return new Finding({
    cell,
    resource,
    subject: { kind: 'threat', threat },
    state: {
      status: 'FAILED',
      workflow: threat.workflow ?? 'NEW',
      recordState: now < ended ? 'ACTIVE' : 'ARCHIVED',
      createdAt: firstObservedAt,
      firstObservedAt,
      updatedAt: now < ended ? looked : ended,
    },
  });
}
