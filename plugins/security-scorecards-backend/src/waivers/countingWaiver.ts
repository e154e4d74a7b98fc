import type {
  ActiveWaiver,
  Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import { parseTagSelectors } from '../attribution/scope/parseTagSelectors';
import { matchesSelectors } from '../attribution/scope/matchesSelectors';
import { isWorse, severityOf } from '../governance/severityOf';
import type { WaiverRecord } from './WaiverRecord';

/** A resource that a waiver may cover. @internal */
export interface CoverableResource {
  resourceId: string;
  tags: Readonly<Record<string, string>>;
}

/** Whether the resources of the entity that a waiver was made for must be known to tell what it covers. @internal */
export function needsResources(waiver: WaiverRecord, isOwn: boolean): boolean {
  return !isOwn || waiver.tags !== undefined;
}

/**
 * A waiver as the evaluation of an entity takes it: the entity's own, or that of a part, which covers only the part's resources.
 * Undefined when it does not count any more, because its control is more severe than when it was approved.
 *
 * @internal
 */
export function countingWaiver(
  waiver: WaiverRecord,
  options: {
    isOwn: boolean;
    catalogue: Catalogue;
    /** Resources of the entity that it was made for. */
    resources: readonly CoverableResource[];
  },
): ActiveWaiver | undefined {
  const { isOwn, catalogue, resources } = options;
  const severity = severityOf(catalogue, waiver);
  if (severity !== undefined && isWorse(severity, waiver.severity)) {
    return undefined;
  }
  const resourceIds = coveredIds(waiver, isOwn, resources);
  const { controlId, practiceId, expiresAt } = waiver;
  return {
    id: waiver.id,
    controlId,
    practiceId: controlId === undefined ? practiceId : undefined,
    resourceIds,
    expiresAt,
    shown: {
      id: waiver.id,
      entityRef: waiver.entityRef,
      controlId,
      practiceId,
      category: waiver.category,
      reason: waiver.reason,
      ticketUrl: waiver.ticketUrl,
      owner: waiver.owner,
      approvedBy: waiver.approvals.map(approval => approval.by),
      expiresAt,
      origin: waiver.origin,
      resourceCount:
        waiver.resourceIds || waiver.tags !== undefined
          ? resourceIds?.length
          : undefined,
    },
  };
}

function coveredIds(
  waiver: WaiverRecord,
  isOwn: boolean,
  resources: readonly CoverableResource[],
): readonly string[] | undefined {
  if (!needsResources(waiver, isOwn)) {
    return waiver.resourceIds;
  }
  const named = waiver.resourceIds && new Set(waiver.resourceIds);
  const selectors =
    waiver.tags === undefined ? undefined : parseTagSelectors(waiver.tags);
  return resources
    .filter(
      ({ resourceId, tags }) =>
        (!named || named.has(resourceId)) &&
        (!selectors || matchesSelectors(selectors, tags)),
    )
    .map(({ resourceId }) => resourceId);
}
