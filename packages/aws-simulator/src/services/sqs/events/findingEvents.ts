import { setImmediate } from 'node:timers/promises';
import type { CheckState } from '../../../estate/checkStateOf';
import type { Finding } from '../../../estate/Finding';
import { findingsOf, stateOf } from '../../../estate/findingsOf';
import type { Cell } from '../../../estate/Inventory';
import type { EventSpan, SimulatedEvent } from './SimulatedEvent';

const PAUSE_EVERY = 5_000;

function stateBefore(finding: Finding, at: number): CheckState | undefined {
  const { subject, resource, state } = finding;
  if (state.createdAt > at) {
    return undefined;
  }
  if (subject.kind === 'threat') {
    return state;
  }
  return stateOf(subject, resource, subject.check, at);
}

function isSame(before: CheckState | undefined, now: CheckState): boolean {
  return (
    before !== undefined &&
    before.status === now.status &&
    before.workflow === now.workflow &&
    before.recordState === now.recordState &&
    before.updatedAt === now.updatedAt
  );
}

function* changedIn(
  cell: Cell,
  { from, to }: EventSpan,
): Generator<Finding | undefined> {
  for (const { finding } of findingsOf(cell, to)) {
    yield isSame(stateBefore(finding, from), finding.state)
      ? undefined
      : finding;
  }
}

/**
 * An event for each finding that is new, was updated, or whose workflow or record state has changed: also checks that found
 * what they had found before update their findings. They come on the bus of the administrator's home Region.
 *
 * @internal
 */
export async function* findingEvents(
  span: EventSpan,
): AsyncGenerator<SimulatedEvent> {
  const { estate, to } = span;
  const { plan } = estate;
  let scanned = 0;
  for (const cell of estate.cells) {
    if (!cell.account.securityHub || cell.account.state !== 'ACTIVE') {
      continue;
    }
    for (const finding of changedIn(cell, span)) {
      scanned += 1;
      if (scanned % PAUSE_EVERY === 0) {
        await setImmediate();
      }
      if (finding) {
        const { document } = finding;
        yield {
          source: 'aws.securityhub',
          detailType: 'Security Hub Findings - Imported',
          accountId: plan.administratorAccountId,
          region: plan.homeRegion,
          time: to,
          resources: [`${document.ProductArn}/${document.Id}`],
          detail: { findings: [document] },
        };
      }
    }
  }
}
