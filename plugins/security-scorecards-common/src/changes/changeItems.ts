import type { CatalogueControl } from '../api/types';
import type { Catalogue } from '../catalogue';
import { CheckIndex } from '../evaluation/CheckIndex';
import type { EvidenceRecord, ResourceRecord } from '../model';
import { SEVERITIES } from '../model';
import type { Rows } from './Replay';
import type { ChangeState, ScoreChangeItem } from './ScoreChange';

const EXAMPLES = 5;

/** Collects items with each resource counted once. */
class ItemList {
  readonly #items = new Map<
    string,
    { item: Omit<ScoreChangeItem, 'resources' | 'examples'>; ids: Set<string> }
  >();

  add(
    key: string,
    item: Omit<ScoreChangeItem, 'resources' | 'examples'>,
    resourceId?: string,
  ): void {
    const known = this.#items.get(key) ?? { item, ids: new Set<string>() };
    this.#items.set(key, known);
    if (resourceId !== undefined) {
      known.ids.add(resourceId);
    }
  }

  /** The heaviest first. */
  toArray(): ScoreChangeItem[] {
    const rank = ({ severity }: ScoreChangeItem) =>
      severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
    return [...this.#items.values()]
      .map(({ item, ids }) => ({
        ...item,
        resources: ids.size,
        examples: [...ids].sort().slice(0, EXAMPLES),
      }))
      .sort(
        (a, b) =>
          rank(a) - rank(b) ||
          b.resources - a.resources ||
          (a.title < b.title ? -1 : 1),
      );
  }
}

/**
 * Items of evidence, by the control that it counts for.
 * @internal
 */
export function controlItems(
  rows: Iterable<EvidenceRecord>,
  catalogue: Catalogue,
): ScoreChangeItem[] {
  const index = CheckIndex.of(catalogue);
  const items = new ItemList();
  for (const row of rows) {
    const [control = index.control(row)] = index.controlsBehind(row);
    items.add(control.id, controlItem(control), row.resourceId);
  }
  return items.toArray();
}

/**
 * Items of resources, by their type.
 * @internal
 */
export function resourceItems(
  resources: Iterable<Pick<ResourceRecord, 'resourceId' | 'resourceType'>>,
): ScoreChangeItem[] {
  const items = new ItemList();
  for (const { resourceId, resourceType } of resources) {
    items.add(resourceType, { resourceType, title: resourceType }, resourceId);
  }
  return items.toArray();
}

/**
 * Items of waivers, by what they waive.
 * @internal
 */
export function waiverItems(
  waivers: ChangeState['waivers'],
  catalogue: Catalogue,
): ScoreChangeItem[] {
  return waivers.map(waiver => {
    const control =
      waiver.controlId === undefined
        ? undefined
        : catalogue.control(waiver.controlId);
    const named = waiver.resourceIds ?? [];
    return {
      ...(control
        ? controlItem(control)
        : {
            control: waiver.controlId,
            practice: waiver.practiceId,
            title:
              catalogue.practice(waiver.practiceId ?? '')?.title ??
              waiver.controlId ??
              waiver.practiceId ??
              waiver.id,
          }),
      resources: named.length,
      examples: [...named].sort().slice(0, EXAMPLES),
    };
  });
}

/**
 * Items of a changed catalogue: controls of the entity's evidence that came, went, or count otherwise.
 * @internal
 */
export function catalogueItems(
  from: ChangeState,
  to: ChangeState,
  rows: Rows,
): ScoreChangeItem[] {
  const before = CheckIndex.of(from.catalogue);
  const after = CheckIndex.of(to.catalogue);
  const settings = (state: ChangeState) =>
    JSON.stringify([state.settings.severityWeights, state.settings.standards]);
  const otherSettings = settings(from) !== settings(to);
  const items = new ItemList();
  for (const row of rows.values()) {
    const [old = before.control(row)] = before.controlsBehind(row);
    const [now = after.control(row)] = after.controlsBehind(row);
    if (
      otherSettings ||
      weightOf(old, from.catalogue) !== weightOf(now, to.catalogue)
    ) {
      items.add(now.id, controlItem(now), row.resourceId);
    }
  }
  return items.toArray();
}

function controlItem(
  control: CatalogueControl,
): Omit<ScoreChangeItem, 'resources' | 'examples'> {
  return {
    control: control.id,
    practice: control.practice,
    title: control.title,
    severity: control.severity,
  };
}

/** All that decides how a control counts. */
function weightOf(control: CatalogueControl, catalogue: Catalogue): string {
  return JSON.stringify([
    control.id,
    control.severity,
    control.weight,
    control.standards,
    control.accountLevel,
    catalogue.isSwitchedOff(control.id),
    catalogue.practice(control.practice) !== undefined,
  ]);
}
