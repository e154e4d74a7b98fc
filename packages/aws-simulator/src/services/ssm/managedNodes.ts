import { patchStateOf, type PatchState } from '../../estate/patchState';
import type { Resource } from '../../estate/Resource';
import type { CallContext } from '../../protocols/Operation';

/**
 * An instance that Systems Manager manages.
 *
 * @internal
 */
export interface ManagedNode {
  readonly resource: Resource;
  readonly state: PatchState;
  readonly patchGroup: string;
}

/**
 * The managed nodes of the calling account in the Region called. Instances
 * without the agent are not among them.
 *
 * @internal
 */
export function managedNodes(context: CallContext, now: number): ManagedNode[] {
  const cell = context.estate.cell(context.caller.accountId, context.region);
  if (!cell) {
    return [];
  }
  return context.estate
    .resources(cell, now)
    .filter(resource => resource.type === 'AWS::EC2::Instance')
    .map(resource => {
      const state = patchStateOf(resource, now);
      const system = state.windows ? 'windows' : 'linux';
      return {
        resource,
        state,
        patchGroup: `${resource.deployment.environment}-${system}`,
      };
    })
    .filter(node => node.state.managed);
}

/**
 * Writes a node's patch state.
 *
 * @internal
 */
export function describePatchState(node: ManagedNode, baselineId: string) {
  const { resource, state } = node;
  return {
    InstanceId: resource.id,
    PatchGroup: node.patchGroup,
    BaselineId: baselineId,
    OperationStartTime: new Date(state.operationEndAt - 95_000),
    OperationEndTime: new Date(state.operationEndAt),
    Operation: state.operation,
    InstalledCount: state.installed,
    InstalledOtherCount: state.installed % 17,
    InstalledPendingRebootCount: state.pendingReboot,
    InstalledRejectedCount: 0,
    MissingCount: state.missing,
    FailedCount: state.failed,
    UnreportedNotApplicableCount: 0,
    NotApplicableCount: 800 + (state.installed % 50),
    CriticalNonCompliantCount: state.criticalMissing,
    // Missing, failed, or waiting for a reboot.
    SecurityNonCompliantCount:
      state.securityMissing + state.failed + state.pendingReboot,
    OtherNonCompliantCount:
      state.missing - state.criticalMissing - state.securityMissing,
    RebootOption: 'NoReboot',
  };
}
