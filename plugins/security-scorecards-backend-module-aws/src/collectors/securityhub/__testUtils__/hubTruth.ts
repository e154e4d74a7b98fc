import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../../../__testUtils__/drain';

/** Target of the aggregator. */
export const HUB = 'security-hub:aggregator';
/** An account that is read completely. */
export const COMMERCE = '555566667777';
/** Settings that list that account alone. */
export const ONE_ACCOUNT = {
  accounts: { source: 'config', list: [{ id: COMMERCE }] },
};
/** An account without consolidated findings: several findings there are one check. */
export const UNCONSOLIDATED = '888899990000';
/** An account without Security Hub. */
export const SANDBOX = '141414141414';
/** An account whose recorder is off. */
export const STAGING_WITHOUT_RECORDER = '121212121212';

/** Counts of the simulator's own truth. */
export interface Oracle {
  status: Record<string, number>;
  accountStatus: Record<string, Record<string, number>>;
}

/** What the pages told last of each check. */
export function evidenceOf(
  pages: readonly CollectedPage[],
): CollectedEvidence[] {
  const byKey = new Map<string, CollectedEvidence>();
  for (const row of pages.flatMap(page => page.evidence)) {
    byKey.set(`${row.controlId}|${row.resourceId}|${row.region}`, row);
  }
  return [...byKey.values()];
}

/** Rows by a key. */
export function count<T>(rows: readonly T[], key: (row: T) => string) {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  }
  return counts;
}

/** Counts of the simulator's own truth, by status and by account. */
export async function oracle(url: string): Promise<Oracle> {
  return (await fetch(`${url}/_simulator/oracle`)).json() as Promise<Oracle>;
}

/** A resource of the simulator's own truth, with the status of each check on it. */
export interface OracleResource {
  arn: string;
  type: string;
  accountId: string;
  region: string;
  checks: Record<string, string>;
}

/** All resources of the simulator's own truth. */
export async function oracleResources(url: string): Promise<OracleResource[]> {
  const items: OracleResource[] = [];
  for (;;) {
    const answer = await fetch(
      `${url}/_simulator/oracle/resources?limit=5000&offset=${items.length}`,
    );
    const page = (await answer.json()) as {
      items: OracleResource[];
      totalItems: number;
    };
    items.push(...page.items);
    if (items.length >= page.totalItems) {
      return items;
    }
  }
}

/** What a visit told of an account and region. */
export function statusOf(
  { outcome }: Visit,
  accountId: string,
  region: string,
) {
  return outcome.coverage.find(
    entry => entry.accountId === accountId && entry.region === region,
  );
}
