import type {
  ResourceState,
  ResourceTransition,
} from '../database/waivers/listResourceChanges';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { WaiverRecord } from './WaiverRecord';

/**
 * Why a waiver that ends on change has to end; undefined when nothing that can be known of its resources changed.
 *
 * @remarks
 * What can be known: the resource has other tags than at approval; it was gone in between, or was first seen after the
 * approval; or a waived control failed again after it had passed.
 *
 * @internal
 */
export function changedResource(
  waiver: WaiverRecord,
  known: {
    states: readonly ResourceState[];
    transitions: readonly ResourceTransition[];
    catalogue: Catalogue;
  },
): string | undefined {
  const { activatedAt } = waiver;
  if (activatedAt === undefined) {
    return undefined;
  }
  const since = Date.parse(activatedAt);
  const named = new Set(waiver.resourceIds);
  const baseline = new Map(
    waiver.baseline?.map(({ resourceId, tags }) => [resourceId, tags]),
  );
  const after = known.transitions.filter(
    ({ resourceId, at }) => named.has(resourceId) && Date.parse(at) > since,
  );
  for (const state of known.states) {
    const { resourceId, tags, removed } = state;
    if (!named.has(resourceId) || removed) {
      continue;
    }
    const before = baseline.get(resourceId);
    if (before && tags && before !== tags) {
      return `${resourceId} has other tags than at approval`;
    }
    if (
      Date.parse(state.firstSeenAt) > since ||
      after.some(
        item => item.resourceId === resourceId && item.kind === 'removed',
      )
    ) {
      return `${resourceId} was removed and created anew`;
    }
    const again = after.find(
      item =>
        item.resourceId === resourceId &&
        item.kind === 'failed-again' &&
        isWaived(waiver, item.controlId, known.catalogue),
    );
    if (again) {
      return `${again.controlId} failed again on ${resourceId} after it had passed`;
    }
  }
  return undefined;
}

function isWaived(
  waiver: WaiverRecord,
  controlId: string,
  catalogue: Catalogue,
): boolean {
  const named = catalogue.control(controlId);
  const controls = named ? [named] : catalogue.controlsOfConfigRule(controlId);
  return controls.some(control =>
    waiver.controlId === undefined
      ? control.practice === waiver.practiceId
      : control.id === waiver.controlId,
  );
}
