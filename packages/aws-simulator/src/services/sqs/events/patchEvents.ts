import { setImmediate } from 'node:timers/promises';
import { isPatched, patchStateOf } from '../../../estate/patchState';
import type { Resource } from '../../../estate/Resource';
import { baselineOf } from '../../ssm/patchesOf';
import type { EventSpan, SimulatedEvent } from './SimulatedEvent';

function severityOf(criticalMissing: number, securityMissing: number): string {
  if (criticalMissing > 0) {
    return 'critical';
  }
  return securityMissing > 0 ? 'high' : 'unspecified';
}

function toEvent(resource: Resource, to: number): SimulatedEvent {
  const state = patchStateOf(resource, to);
  const patched = isPatched(state);
  return {
    source: 'aws.ssm',
    detailType: 'Configuration Compliance State Change',
    accountId: resource.accountId,
    region: resource.region,
    time: state.operationEndAt,
    resources: [
      `arn:aws:ssm:${resource.region}:${resource.accountId}:managed-instance/${resource.id}`,
    ],
    detail: {
      'resource-type': 'managed-instance',
      'resource-id': resource.id,
      'compliance-type': 'Patch',
      'compliance-status': patched ? 'compliant' : 'non_compliant',
      'patch-baseline-id': baselineOf(state),
      ...(patched
        ? {}
        : {
            severity: severityOf(state.criticalMissing, state.securityMissing),
          }),
    },
  };
}

/**
 * An event for each managed node that became compliant with its patch baseline or ceased to be, forwarded from all
 * accounts and Regions to the queue.
 *
 * @internal
 */
export async function* patchEvents(
  span: EventSpan,
): AsyncGenerator<SimulatedEvent> {
  const { estate, from, to } = span;
  for (const cell of estate.cells) {
    await setImmediate();
    for (const resource of estate.resources(cell, to)) {
      if (resource.type !== 'AWS::EC2::Instance') {
        continue;
      }
      const state = patchStateOf(resource, to);
      const patched = isPatched(state);
      const known =
        resource.createdAt <= from &&
        isPatched(patchStateOf(resource, from)) === patched;
      if (state.managed && state.scanned && !known) {
        yield toEvent(resource, to);
      }
    }
  }
}
