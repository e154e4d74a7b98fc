import type {
  AccountList,
  Attestation,
  AttestationDetails,
  AttestationLevel,
  AttestationList,
  AttestationRequest,
  AttestationStatus,
  AttributionExplanation,
  AttributionPreview,
  AttributionPreviewRequest,
  UnattributedGrouping,
  UnattributedList,
  CatalogueResponse,
  CollectionState,
  EvidenceList,
  EvidencePack,
  EvidenceSource,
  ExportFormat,
  FleetFigures,
  FleetHistory,
  HeatmapList,
  HistoryInterval,
  LedgerDecision,
  PatchList,
  RollupKind,
  RollupList,
  Scorecard,
  ScorecardList,
  Severity,
  ScoreChanges,
  ScoreHistory,
  Status,
  TemplateList,
  WaiverDetails,
  WaiverList,
  WaiverPreview,
  WaiverPreviewRequest,
  WaiverRequest,
  WaiverStatus,
} from './types';

import type { SignalList, SignalState } from '../signals';

/** Query of {@link SecurityScorecardsApi.listScorecards}. @public */
export interface ListScorecardsRequest {
  /** Alternatives, each `key=value,key2=value2`. */
  filter?: string[];
  /** `field,asc` or `field,desc`; `risk,desc` unless told. */
  orderField?: string;
  /** What each row holds beyond the usual. Not for the heat map. */
  include?: 'worstFailures'[];
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listPatches}. @public */
export interface ListPatchesRequest {
  /** ARN of one of the entity's resources. */
  resourceId?: string;
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listEvidence}. @public */
export interface ListEvidenceRequest {
  practice?: string;
  control?: string;
  status?: Status[];
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listRollups}. @public */
export interface ListRollupsRequest {
  by: RollupKind;
  /** Alternatives, each `key=value,key2=value2`; components where one names no kind. */
  filter?: string[];
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** A page of a list. @public */
export interface PageRequest {
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listTemplates}. @public */
export interface ListTemplatesRequest extends PageRequest {
  /** Alternatives, each `key=value,key2=value2`; components where one names no kind. */
  filter?: string[];
}

/** Query of {@link SecurityScorecardsApi.listUnattributed}. @public */
export interface ListUnattributedRequest extends PageRequest {
  /** `account` unless told. */
  groupBy?: UnattributedGrouping;
}

/** Query of {@link SecurityScorecardsApi.listWaivers}. @public */
export interface ListWaiversRequest extends PageRequest {
  /** Only waivers made for this entity. */
  entityRef?: string;
  status?: WaiverStatus[];
  controlId?: string;
  /** Only waivers of this practice or of one of its controls. */
  practiceId?: string;
  /** Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case. */
  text?: string;
  /** ISO 8601. */
  expiresBefore?: string;
}

/** Query of {@link SecurityScorecardsApi.listAttestations}. @public */
export interface ListAttestationsRequest extends PageRequest {
  /** Only attestations made for this entity. */
  entityRef?: string;
  status?: AttestationStatus[];
  level?: AttestationLevel;
  practiceId?: string;
  /** Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case. */
  text?: string;
  /** ISO 8601. */
  expiresBefore?: string;
}

/** What a waiver is decided to be. @public */
export type WaiverDecision = 'approve' | 'deny' | 'revoke' | 'withdraw';

/** A stretch of time. @public */
export interface RangeRequest {
  /** A date, for its last moment in UTC, or a date and time. 30 days before `to` unless told. */
  from?: string;
  /** Like `from`; now unless told. */
  to?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.getHistory}. @public */
export interface HistoryRequest extends RangeRequest {
  /** `day` unless told. */
  interval?: HistoryInterval;
}

/** Query of {@link SecurityScorecardsApi.exportEvidence}. @public */
export interface ExportRequest {
  entityRef: string;
  /** A date, for its last moment in UTC, or a date and time; now unless told. */
  at?: string;
  signal?: AbortSignal;
}

/** A file that the backend made. @public */
export interface ExportedFile {
  name: string;
  content: Blob;
}

/** Query of {@link SecurityScorecardsApi.listSignals}. @public */
export interface ListSignalsRequest extends PageRequest {
  severity?: Severity[];
  product?: string;
  /** Active ones unless told. */
  state?: SignalState[];
}

/** Typed access to the backend's REST API. @public */
export interface SecurityScorecardsApi {
  getCatalogue(options?: { signal?: AbortSignal }): Promise<CatalogueResponse>;
  listScorecards(request?: ListScorecardsRequest): Promise<ScorecardList>;
  /** Figures over all entities that the filter takes. */
  getFleet(request?: {
    filter?: string[];
    signal?: AbortSignal;
  }): Promise<FleetFigures>;
  listRollups(request: ListRollupsRequest): Promise<RollupList>;
  /** How the entities stand that were created from templates, by template and version. */
  listTemplates(request?: ListTemplatesRequest): Promise<TemplateList>;
  /** Entities with all their domains. */
  listHeatmap(request?: ListScorecardsRequest): Promise<HeatmapList>;
  getScorecard(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<Scorecard>;
  listEvidence(
    entityRef: string,
    request?: ListEvidenceRequest,
  ): Promise<EvidenceList>;

  /** Patches that an entity's resources lack, worst first. */
  listPatches(
    entityRef: string,
    request?: ListPatchesRequest,
  ): Promise<PatchList>;
  /** How the score of an entity moved, and how long failures took to be fixed. */
  getHistory(
    entityRef: string,
    request?: HistoryRequest,
  ): Promise<ScoreHistory>;
  /** Why the score of an entity moved. */
  getChanges(entityRef: string, request?: RangeRequest): Promise<ScoreChanges>;
  /** Trends of all entities of a kind, of components unless told. */
  getFleetHistory(
    request?: HistoryRequest & { kind?: string },
  ): Promise<FleetHistory>;
  /** The scorecard and all evidence behind it at a time. */
  exportEvidence(request: ExportRequest): Promise<EvidencePack>;
  /** The same as a file to save. */
  downloadEvidence(
    request: ExportRequest & { format: ExportFormat },
  ): Promise<ExportedFile>;
  /** Findings of threat and vulnerability services on an entity and its accounts, worst first; active ones unless told. */
  listSignals(
    entityRef: string,
    request?: ListSignalsRequest,
  ): Promise<SignalList>;
  /** Why which resources count for an entity, with a page of them. */
  getAttribution(
    entityRef: string,
    request?: PageRequest,
  ): Promise<AttributionExplanation>;
  /** What other annotations would do; nothing is stored. */
  previewAttribution(
    request: AttributionPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<AttributionPreview>;
  listUnattributed(
    request?: ListUnattributedRequest,
  ): Promise<UnattributedList>;
  listAccounts(request?: PageRequest): Promise<AccountList>;
  getCollection(options?: { signal?: AbortSignal }): Promise<CollectionState>;
  refreshCollection(request?: {
    targetId?: string;
    source?: EvidenceSource;
  }): Promise<{ requested: string[] }>;
  listWaivers(request?: ListWaiversRequest): Promise<WaiverList>;
  /** A waiver with its events. */
  getWaiver(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<WaiverDetails>;
  requestWaiver(request: WaiverRequest): Promise<WaiverDetails>;
  /** What a waiver would cover; nothing is stored. */
  previewWaiver(
    request: WaiverPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<WaiverPreview>;
  decideWaiver(
    id: string,
    decision: WaiverDecision,
    request?: LedgerDecision,
  ): Promise<WaiverDetails>;
  listAttestations(request?: ListAttestationsRequest): Promise<AttestationList>;
  /** An attestation with its events. */
  getAttestation(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<AttestationDetails>;
  /** Attests for all entities of the request, or for none. */
  attest(request: AttestationRequest): Promise<{ items: Attestation[] }>;
  revokeAttestation(
    id: string,
    request?: LedgerDecision,
  ): Promise<AttestationDetails>;
}
