import type {
  AttributionProblem,
  Criticality,
  ScorecardWaiver,
  ScopeSummary,
  SourceState,
} from '../api/types';
import type { Catalogue } from '../catalogue';
import type { EvidenceRecord, ResourceRecord } from '../model';
import type { ParityStanding } from '../scoring/parityScore';
import type { ScoringSettings } from '../scoring/ScoringSettings';
import type { SignalGroup } from '../signals';

/** What is told of the evaluated entity. @public */
export interface EvaluatedEntity {
  entityRef: string;
  title: string;
  kind: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  criticality: Criticality;
}

/** An approved waiver that holds at the time of evaluation. @public */
export interface ActiveWaiver {
  id: string;
  /** Control that is waived; absent when a whole practice is. */
  controlId?: string;
  practiceId?: string;
  /** Resources it is limited to; absent for all. */
  resourceIds?: readonly string[];
  expiresAt?: string;
  /** What the scorecard tells of it; one that is not told is counted all the same. */
  shown?: ScorecardWaiver;
}

/** The latest attestation of a practice that concerns the entity. @public */
export interface AttestationRecord {
  practiceId: string;
  attestedBy: string;
  attestedAt: string;
  expiresAt: string;
  proofUrl?: string;
  /** Entity or organisation whose attestation the entity inherits. */
  inheritedFrom?: string;
}

/** A control of Security Hub that is switched off in an account and region. @public */
export interface DisabledControlState {
  controlId: string;
  /** Twelve digits. */
  accountId: string;
  region: string;
}

/** All that a scorecard is a function of. @public */
export interface EvaluationInput {
  entity: EvaluatedEntity;
  /** Evidence on the entity's own resources. Read once, in any order. */
  own: Iterable<EvidenceRecord>;
  /** Account-level evidence of the accounts in which the entity lives. */
  inherited: Iterable<EvidenceRecord>;
  /**
   * Of an entity that stands for accounts: how each control, by its id in lower case, stands over all evidence in them. AWS's own
   * score is then that of the accounts, and not of the entity's own evidence.
   */
  accountParity?: ReadonlyMap<string, ParityStanding>;
  /** Resources that are attributed to the entity; tells where evidence is expected. */
  resources: Iterable<
    Pick<ResourceRecord, 'resourceId' | 'resourceType' | 'accountId' | 'region'>
  >;
  /** Active signals on the entity's own resources; absent as long as no source of signals has looked. */
  signals?: readonly SignalGroup[];
  /** What the sources could see of the accounts and regions in scope. */
  sources: readonly SourceState[];
  /** Controls that are switched off in the accounts in scope, as far as AWS tells. */
  disabledControls?: readonly DisabledControlState[];
  waivers: readonly ActiveWaiver[];
  attestations: readonly AttestationRecord[];
  scope: ScopeSummary;
  problems: readonly AttributionProblem[];
  catalogue: Catalogue;
  settings: ScoringSettings;
  /** Hash of all the above, stored with the result. */
  inputHash: string;
  /** Time of evaluation, ISO 8601. */
  now: string;
}
