import type {
  EvidenceSource,
  SourceState,
} from 'backstage-plugin-security-scorecards-common';
import { isGlobalRegion } from '../../attribution/scope/allows';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import type { StoredCoverage } from '../../evidence/StoredCoverage';

/**
 * What the sources could see of where an entity lives: the accounts that its scopes name, in their regions or else in all, and
 * the places of its resources. An account that a source has not visited completely yet is told as such: what a first visit under
 * way has brought so far must not pass for all there is.
 *
 * @internal
 */
export function sourceStates(options: {
  scopes: readonly EntityScope[];
  resources: Iterable<{ accountId: string; region: string }>;
  coverage: readonly StoredCoverage[];
  /** Sources that are collected from. */
  activeSources: readonly EvidenceSource[];
  accountNames: ReadonlyMap<string, string>;
}): SourceState[] {
  const { scopes, coverage, accountNames } = options;
  const places = new Set<string>();
  const accounts = new Set(scopes.flatMap(scope => scope.accounts));
  for (const { accountId, region } of options.resources) {
    accounts.add(accountId);
    places.add(`${accountId} ${region}`);
  }
  const isNamed = ({ accountId, region }: StoredCoverage) =>
    scopes.some(
      scope =>
        scope.accounts.includes(accountId) &&
        (scope.regions.length === 0 || scope.regions.includes(region)),
    );
  const visited = new Set(
    coverage.map(entry => `${entry.source} ${entry.accountId}`),
  );
  const states: SourceState[] = coverage
    .filter(
      entry =>
        isNamed(entry) ||
        places.has(`${entry.accountId} ${entry.region}`) ||
        (accounts.has(entry.accountId) && isGlobalRegion(entry.region)),
    )
    .map(entry => ({
      source: entry.source,
      account: entry.accountId,
      accountName: accountNames.get(entry.accountId),
      region: entry.region,
      status: entry.status,
      observedAt: entry.observedAt,
      message: entry.message,
    }));
  for (const account of accounts) {
    for (const source of options.activeSources) {
      if (!visited.has(`${source} ${account}`)) {
        states.push({
          source,
          account,
          accountName: accountNames.get(account),
          region: 'aws-global',
          status: 'never',
          message: `Nothing was collected from account ${account} yet`,
        });
      }
    }
  }
  return states.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key(state: SourceState): string {
  return `${state.account} ${state.region} ${state.source}`;
}
