import {
  STANDARDS,
  type AccountStandard,
} from 'backstage-plugin-security-scorecards-common';
import type { EnabledStandard } from '../database/controls/listEnabledStandards';
import { groupBy } from '../util/groupBy';

const READY = 'READY';

/** The standards of one account, each with in how many of its regions it is on and in how many of these it is ready. @internal */
export function summarizeStandards(
  standards: readonly EnabledStandard[],
): AccountStandard[] {
  return [...groupBy(standards, ({ standardArn }) => idOf(standardArn))].map(
    ([id, places]) => ({
      id,
      title: titleOf(id),
      regions: places.length,
      readyRegions: places.filter(({ status }) => status === READY).length,
    }),
  );
}

// The end of the ARN is the same in every Region and partition.
function idOf(standardArn: string): string {
  return standardArn.replace(/^arn:[^:]*:securityhub:[^:]*:[^:]*:+/, '');
}

function titleOf(id: string): string {
  return (
    Object.values(STANDARDS).find(({ standardsId }) => standardsId === id)
      ?.title ?? id
  );
}
