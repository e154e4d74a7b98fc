import type {
  CataloguePractice,
  PracticeResult,
  UnknownReason,
} from '../api/types';
import { scoreOf, type ScoringSettings } from '../scoring';
import { attestationState } from './attestationState';
import type { ControlOutcome } from './ControlOutcome';
import { controlResult } from './controlResult';
import type { AttestationRecord } from './EvaluationInput';
import {
  practiceStatus,
  type ReasonedStatus,
  technicalStatus,
} from './practiceStatus';
import { countStatuses } from './statusCounts';
import { worstStatus } from './worstStatus';

/**
 * A practice in a scope, with what the domain and the scorecard add up.
 * @internal
 */
export interface PracticeOutcome {
  result: PracticeResult;
  /** What the controls alone prove; attestations have no part in it. */
  technical: ReasonedStatus;
  own: readonly ControlOutcome[];
}

/**
 * Turns the controls and attestations of a practice into its result.
 * @internal
 */
export function practiceOutcome(options: {
  practice: Pick<CataloguePractice, 'id' | 'title' | 'mode'>;
  own: readonly ControlOutcome[];
  inherited: readonly ControlOutcome[];
  attestations: readonly AttestationRecord[];
  /** Why nothing can be said of the practice without evidence. */
  blindness?: UnknownReason;
  settings: ScoringSettings;
  now: number;
}): PracticeOutcome {
  const { practice, own, inherited, settings, now } = options;
  const attestation =
    practice.mode === 'automated'
      ? undefined
      : attestationState(options.attestations, now);
  const technical = technicalStatus(own, options.blindness);
  const { status, reason } = practiceStatus(technical, attestation);
  return {
    technical,
    own,
    result: {
      id: practice.id,
      title: practice.title,
      mode: practice.mode,
      status,
      ...(inherited.length > 0 && {
        inheritedStatus: worstStatus(inherited.map(o => o.status)),
      }),
      reason,
      score: scoreOf(own),
      counts: countStatuses(own.map(outcome => outcome.status)),
      controls: [
        ...own.map(o => controlResult(o, { inherited: false, settings, now })),
        ...inherited.map(o =>
          controlResult(o, { inherited: true, settings, now }),
        ),
      ],
      attestation,
    },
  };
}
