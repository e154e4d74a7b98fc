import type {
  CollectionTargetState,
  SourceState,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import { isBlind } from './isBlind';

/** What one action mends. */
export interface TargetProblem {
  readonly mend?: string;
  /** Accounts and regions that it is about; empty when it is about all of the row. */
  readonly places: readonly string[];
  /** In the words of the source, each once. */
  readonly messages: readonly string[];
}

/** A way in which one of the targets is read. */
export type TargetPass = NonNullable<
  CollectionTargetState['passes']
>[number] & { readonly region: string };

/** The targets of one source in one account, or over all accounts of one aggregator. */
export interface TargetRow {
  readonly id: string;
  readonly title: string;
  readonly regions: readonly string[];
  /** The worst of the regions. */
  readonly status: SourceStatus;
  readonly problems: readonly TargetProblem[];
  /** The most of the regions; absent when one was never read completely. */
  readonly lagSeconds?: number;
  /** The oldest of the regions; absent when one was never read. */
  readonly lastRunAt?: string;
  readonly evidence: number;
  readonly skipped: number;
  readonly running: readonly CollectionTargetState[];
  /** Those of each region after those of the region before. */
  readonly passes: readonly TargetPass[];
}

/** What needs attention first. */
export const URGENCY: readonly SourceStatus[] = [
  'failed',
  'denied',
  'not-enabled',
  'never',
  'stale',
  'partial',
  'succeeded',
];

/** Targets by source and account, so that a mend stands once and not in every region. */
export function groupTargets(
  targets: readonly CollectionTargetState[],
  coverage: readonly SourceState[],
): TargetRow[] {
  const groups = new Map<string, CollectionTargetState[]>();
  for (const target of targets) {
    const id = `${target.source} ${target.kind} ${target.account}`;
    groups.set(id, [...(groups.get(id) ?? []), target]);
  }
  return [...groups].map(([id, members]) => toRow(id, members, coverage));
}

function toRow(
  id: string,
  members: readonly CollectionTargetState[],
  coverage: readonly SourceState[],
): TargetRow {
  const [first] = members;
  const lags = members.flatMap(({ lagSeconds }) => lagSeconds ?? []);
  const runs = members.flatMap(({ lastRunAt }) => lastRunAt ?? []).sort();
  return {
    id,
    title: titleOf(first),
    regions: members.map(({ region }) => region),
    status: [...members].sort(
      (a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status),
    )[0].status,
    problems: problemsOf(members, coverage),
    lagSeconds: lags.length === members.length ? Math.max(...lags) : undefined,
    lastRunAt: runs.length === members.length ? runs[0] : undefined,
    evidence: sum(members.map(({ evidence }) => evidence)),
    skipped: sum(members.map(({ skipped }) => skipped)),
    running: members.filter(({ running }) => running),
    passes: members.flatMap(({ passes = [], region }) =>
      passes.map(pass => ({ ...pass, region })),
    ),
  };
}

/** The title without its region, which the row names beside those of the other targets. */
function titleOf({ region, title }: CollectionTargetState): string {
  const suffix = ` (${region})`;
  return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}

/** What an aggregator could not see is said of the accounts behind it; else of the targets themselves. */
function problemsOf(
  members: readonly CollectionTargetState[],
  coverage: readonly SourceState[],
): TargetProblem[] {
  const [first] = members;
  const gaps =
    first.kind === 'aggregator'
      ? coverage.filter(
          ({ mend, source, status }) =>
            source === first.source && isBlind(status) && mend,
        )
      : [];
  const failed = members.filter(
    ({ mend, message, status }) => isBlind(status) && (mend || message),
  );
  return gaps.length > 0 && failed.length > 0
    ? byMend(gaps, placesByAccount)
    : byMend(failed, items =>
        failed.length < members.length ? items.map(({ region }) => region) : [],
      );
}

function byMend<T extends { mend?: string; message?: string }>(
  items: readonly T[],
  placesOf: (items: readonly T[]) => string[],
): TargetProblem[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = item.mend ?? item.message ?? '';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map(group => ({
    mend: group[0].mend,
    places: placesOf(group),
    messages: [...new Set(group.flatMap(({ message }) => message ?? []))],
  }));
}

function placesByAccount(states: readonly SourceState[]): string[] {
  const regions = new Map<string, string[]>();
  for (const { account, accountName, region } of states) {
    const name = accountName ?? account;
    regions.set(name, [...(regions.get(name) ?? []), region]);
  }
  return [...regions].map(([name, found]) => `${name} (${found.join(', ')})`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
