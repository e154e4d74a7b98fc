import type {
  EvidenceSource,
  SourceState,
} from 'backstage-plugin-security-scorecards-common';
import { isBlind } from './isBlind';

/** The sources in the order of the columns. */
export const SOURCES = [
  'security-hub',
  'config',
  'patch-manager',
] as const satisfies readonly EvidenceSource[];

/** An account with what each source saw of its regions. */
export interface AccountCoverageRow {
  /** Twelve digits. */
  id: string;
  name?: string;
  sources: Record<EvidenceSource, SourceState[]>;
}

/** The states by account, those with the most gaps first. */
export function coverageByAccount(
  states: readonly SourceState[],
): AccountCoverageRow[] {
  const rows = new Map<string, AccountCoverageRow>();
  for (const state of states) {
    const row = rows.get(state.account) ?? {
      id: state.account,
      name: state.accountName,
      sources: { 'security-hub': [], config: [], 'patch-manager': [] },
    };
    row.sources[state.source].push(state);
    rows.set(state.account, row);
  }
  return [...rows.values()].sort(
    (one, other) =>
      gaps(other) - gaps(one) ||
      (one.name ?? one.id).localeCompare(other.name ?? other.id),
  );
}

function gaps(row: AccountCoverageRow): number {
  return SOURCES.flatMap(source => row.sources[source]).filter(state =>
    isBlind(state.status),
  ).length;
}
