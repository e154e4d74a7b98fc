import type { EvaluationInput } from '../evaluation';
import { evaluateEntity } from '../evaluation/evaluateEntity';
import type { EvidenceRecord } from '../model';
import type { ChangeState } from './ScoreChange';

const HOUR = 60 * 60 * 1000;
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const NEVER = '9999-12-31T00:00:00.000Z';

/** Rows of evidence by {@link rowKey}. @internal */
export type Rows = Map<string, EvidenceRecord>;

/** Names a row of evidence. @internal */
export function rowKey(
  row: Pick<EvidenceRecord, 'resourceId' | 'source' | 'controlId' | 'region'>,
): string {
  return `${row.resourceId} ${row.source} ${row.controlId} ${row.region}`;
}

/** Whether a row is stale at the time of its state. @internal */
export function isStale(
  row: Pick<EvidenceRecord, 'source' | 'observedAt'>,
  state: Pick<ChangeState, 'settings' | 'now'>,
): boolean {
  const limit = state.settings.staleAfterHours[row.source] * HOUR;
  return !(Date.parse(row.observedAt) >= Date.parse(state.now) - limit);
}

/**
 * The evidence of a state without its times: a row is either fresh or stale at `now`, whatever `now` is. So states of different
 * times can be mixed.
 * @internal
 */
export function timelessRows(state: ChangeState, now: string): Rows {
  const rows: Rows = new Map();
  for (const row of state.own) {
    rows.set(rowKey(row), {
      ...row,
      firstObservedAt: undefined,
      observedAt: isStale(row, state) ? LONG_AGO : now,
    });
  }
  return rows;
}

/**
 * The waivers that hold at the time of a state, without their end.
 * @internal
 */
export function timelessWaivers(state: ChangeState): ChangeState['waivers'] {
  const now = Date.parse(state.now);
  return state.waivers
    .filter(
      ({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > now,
    )
    .map(({ id, controlId, practiceId, resourceIds }) => ({
      id,
      controlId,
      practiceId,
      resourceIds,
    }));
}

/**
 * The attestations that are valid at the time of a state, without their end.
 * @internal
 */
export function timelessAttestations(
  state: ChangeState,
): ChangeState['attestations'] {
  const now = Date.parse(state.now);
  return state.attestations
    .filter(
      ({ attestedAt, expiresAt }) =>
        Date.parse(attestedAt) <= now && now < Date.parse(expiresAt),
    )
    .map(attestation => ({ ...attestation, expiresAt: NEVER }));
}

/** A state between two ends. @internal */
export interface ReplayState {
  entity: ChangeState['entity'];
  rows: Rows;
  waivers: ChangeState['waivers'];
  attestations: ChangeState['attestations'];
  catalogue: ChangeState['catalogue'];
  settings: ChangeState['settings'];
  now: string;
}

/**
 * The score of a state in tenths; undefined when nothing is known. What is unknown moves the range and not the score, so the
 * resources and sources, which tell what is missing, are left out.
 * @internal
 */
export function tenthsOf(state: ReplayState): number | undefined {
  const input: EvaluationInput = {
    ...state,
    own: state.rows.values(),
    inherited: [],
    resources: [],
    sources: [],
    scope: { accounts: [], regions: [], rules: [], resources: 0 },
    problems: [],
    inputHash: '',
  };
  const { value } = evaluateEntity(input).scorecard.score;
  return value === undefined ? undefined : Math.round(value * 10);
}
