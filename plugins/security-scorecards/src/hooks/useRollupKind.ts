import type { RollupKind } from 'backstage-plugin-security-scorecards-common';
import { ROLLUP_KINDS } from '../lib/rollupKinds';
import { useQueryParameters } from './useQueryParameters';

/** What the reader sums by, kept in the query of the address. */
export function useRollupKind(): [RollupKind, (kind: RollupKind) => void] {
  const [parameters, change] = useQueryParameters();
  const by =
    ROLLUP_KINDS.find(kind => kind === parameters.get('by')) ?? ROLLUP_KINDS[0];
  return [
    by,
    kind => change({ by: kind === ROLLUP_KINDS[0] ? undefined : kind }),
  ];
}
