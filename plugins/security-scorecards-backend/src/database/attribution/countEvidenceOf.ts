import type {
  EvidenceCounts,
  EvidenceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';

type Counts = { -readonly [K in keyof EvidenceCounts]: EvidenceCounts[K] };

/** Evidence of resources by what the sources said, by key; resources without evidence are left out. @internal */
export async function countEvidenceOf(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<Map<number, EvidenceCounts>> {
  const found = new Map<number, Counts>();
  if (resourceKeys.length === 0) {
    return found;
  }
  const rows: {
    resource_key: number;
    status: EvidenceStatus;
    suppressed: boolean | number;
    total: number | string;
  }[] = await knex('evidence')
    .where(inValues(knex, 'resource_key', resourceKeys))
    .groupBy('resource_key', 'status', 'suppressed')
    .select('resource_key', 'status', 'suppressed')
    .count({ total: '*' });
  for (const row of rows) {
    const counts = found.get(row.resource_key) ?? emptyEvidenceCounts();
    found.set(row.resource_key, counts);
    counts[fieldOf(row.status, Boolean(row.suppressed))] += Number(row.total);
  }
  return found;
}

/** No evidence. @internal */
export function emptyEvidenceCounts(): Counts {
  return { fail: 0, suppressed: 0, unknown: 0, pass: 0, notApplicable: 0 };
}

function fieldOf(
  status: EvidenceStatus,
  suppressed: boolean,
): keyof EvidenceCounts {
  if (status === 'fail') {
    return suppressed ? 'suppressed' : 'fail';
  }
  return status === 'not-applicable' ? 'notApplicable' : status;
}
