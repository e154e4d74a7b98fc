import {
  catalogueItems,
  controlItems,
  resourceItems,
  waiverItems,
} from './changeItems';
import {
  type ReplayState,
  tenthsOf,
  timelessAttestations,
  timelessRows,
  timelessWaivers,
} from './Replay';
import { type RowCause, type RowChange, rowChanges } from './rowChanges';
import type {
  ChangeState,
  ScoreChange,
  ScoreChangeCauseId,
  ScoreChangeItem,
  ScoreChangePart,
} from './ScoreChange';

/** Items that a cause names. */
const ITEMS = 50;

/**
 * Splits the difference between two scores of an entity into its causes.
 *
 * @remarks
 * One cause after the other, in the order of {@link CHANGE_CAUSES}, is applied to the state `from`, and the score is computed
 * after each; a cause's share is the difference that it made to the score as it is shown, with one decimal. The last state is
 * `to`, so the shares are whole tenths and add up to the difference exactly. A step after which nothing is known has no share;
 * the next step that is known takes it.
 *
 * @public
 */
export function splitScoreChange(options: {
  from: ChangeState;
  to: ChangeState;
  /** Resources of `to` that were not there at the time of `from`. */
  newResources: ReadonlySet<string>;
  /** Resources of `from` that are not there any more at the time of `to`. */
  removedResources: ReadonlySet<string>;
}): ScoreChange {
  const { from, to } = options;
  const state: ReplayState = {
    ...from,
    rows: timelessRows(from, to.now),
    waivers: timelessWaivers(from),
    attestations: timelessAttestations(from),
    now: to.now,
  };
  const first = tenthsOf(state);
  const goal: ReplayState = {
    ...to,
    rows: timelessRows(to, to.now),
    waivers: timelessWaivers(to),
    attestations: timelessAttestations(to),
  };
  const last = tenthsOf(goal);
  const isShared = first !== undefined && last !== undefined;
  const parts: ScoreChangePart[] = [];
  let score = first;
  for (const step of stepsOf(options, goal)) {
    const applied = step.apply(state);
    const isLast = step.cause === 'other';
    if (applied || isLast) {
      const now = isLast ? last : tenthsOf(state);
      const share = now === undefined || score === undefined ? 0 : now - score;
      score = now ?? score;
      const items = step.items();
      if (share !== 0 || items.length > 0) {
        parts.push({
          cause: step.cause,
          ...(isShared && { share: share / 10 }),
          totalItems: items.length,
          items: items.slice(0, ITEMS),
        });
      }
    }
  }
  return {
    ...(first !== undefined && { from: first / 10 }),
    ...(last !== undefined && { to: last / 10 }),
    ...(isShared && { difference: (last - first) / 10 }),
    parts,
  };
}

interface Step {
  cause: ScoreChangeCauseId;
  /** Applies the cause; false when there is nothing of it. */
  apply(state: ReplayState): boolean;
  items(): ScoreChangeItem[];
}

function stepsOf(
  options: Parameters<typeof splitScoreChange>[0],
  goal: ReplayState,
): Step[] {
  const { from, to, newResources, removedResources } = options;
  const before = byId(from.resources);
  const after = byId(to.resources);
  const gained = [...after.values()].filter(
    ({ resourceId }) => !before.has(resourceId),
  );
  const lost = [...before.values()].filter(
    ({ resourceId }) => !after.has(resourceId),
  );
  const isNew = (item: { resourceId: string }) =>
    newResources.has(item.resourceId);
  const isRemoved = (item: { resourceId: string }) =>
    removedResources.has(item.resourceId);
  const rows = rowChanges(timelessRows(from, to.now), goal.rows, {
    isShared: id => before.has(id) === after.has(id),
    freshAt: to.now,
  });
  const waiversBefore = timelessWaivers(from);
  const waiverKeys = keysOf(waiversBefore);
  const goalKeys = keysOf(goal.waivers);
  const started = goal.waivers.filter(item => !waiverKeys.has(textOf(item)));
  const ended = waiversBefore.filter(item => !goalKeys.has(textOf(item)));

  const rowStep = (cause: RowCause, more?: Partial<Step>): Step => {
    const changes = rows.get(cause) ?? [];
    return {
      cause,
      apply: state => {
        changes.forEach(change => applyRow(state, change));
        return (more?.apply?.(state) ?? false) || changes.length > 0;
      },
      items: () => [
        ...(more?.items?.() ?? []),
        ...controlItems(
          changes.flatMap(change => change.to ?? change.from ?? []),
          to.catalogue,
        ),
      ],
    };
  };
  const resourceStep = (
    cause: ScoreChangeCauseId,
    change: { gained: typeof gained; lost: typeof lost },
  ): Step => ({
    cause,
    apply: state => {
      const inIds = new Set(change.gained.map(item => item.resourceId));
      const outIds = new Set(change.lost.map(item => item.resourceId));
      for (const [key, row] of state.rows) {
        if (outIds.has(row.resourceId)) {
          state.rows.delete(key);
        }
      }
      for (const [key, row] of goal.rows) {
        if (inIds.has(row.resourceId)) {
          state.rows.set(key, row);
        }
      }
      return inIds.size + outIds.size > 0;
    },
    items: () => resourceItems([...change.gained, ...change.lost]),
  });

  return [
    {
      cause: 'catalogue',
      apply: state => {
        const changed =
          from.catalogue.version !== to.catalogue.version ||
          textOf(from.settings) !== textOf(to.settings) ||
          textOf([...from.catalogue.switchedOff]) !==
            textOf([...to.catalogue.switchedOff]);
        state.catalogue = to.catalogue;
        state.settings = to.settings;
        return changed;
      },
      items: () => catalogueItems(from, to, timelessRows(from, to.now)),
    },
    resourceStep('attribution', {
      gained: gained.filter(item => !isNew(item)),
      lost: lost.filter(item => !isRemoved(item)),
    }),
    resourceStep('new-resources', { gained: gained.filter(isNew), lost: [] }),
    resourceStep('removed-resources', {
      gained: [],
      lost: lost.filter(isRemoved),
    }),
    rowStep('waiver-start', {
      apply: state => {
        state.waivers = [...state.waivers, ...started];
        return started.length > 0;
      },
      items: () => waiverItems(started, to.catalogue),
    }),
    rowStep('waiver-end', {
      apply: state => {
        state.waivers = state.waivers.filter(item =>
          goalKeys.has(textOf(item)),
        );
        return ended.length > 0;
      },
      items: () => waiverItems(ended, to.catalogue),
    }),
    rowStep('data-found'),
    rowStep('data-lost'),
    rowStep('fixed'),
    rowStep('regressed'),
    rowStep('other'),
  ];
}

function applyRow(state: ReplayState, change: RowChange): void {
  if (change.to) {
    state.rows.set(change.key, change.to);
  } else {
    state.rows.delete(change.key);
  }
}

function byId(
  resources: ChangeState['resources'],
): Map<string, { resourceId: string; resourceType: string }> {
  return new Map(Array.from(resources, item => [item.resourceId, item]));
}

function keysOf(items: readonly unknown[]): Set<string> {
  return new Set(items.map(textOf));
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}
