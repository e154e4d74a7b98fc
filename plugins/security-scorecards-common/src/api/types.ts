import type { components } from './schema.generated';

/** Schemas of the REST API by their names in `openapi.yaml`. @public */
export type Schemas = components['schemas'];

/** One of the ten areas of the catalogue. @public */
export type DomainId = Schemas['DomainId'];
/** How much a failing control matters; comes from the catalogue, never from a finding's label. @public */
export type Severity = Schemas['Severity'];
/** Status of a control, practice or domain of a scorecard. `waived` is never a pass. @public */
export type Status = Schemas['Status'];
/** Why a status is unknown. @public */
export type UnknownReason = Schemas['UnknownReason'];
/** Where evidence comes from. @public */
export type EvidenceSource = Schemas['EvidenceSource'];
/** Letter for a score, A (at least 90) to E. @public */
export type Grade = Schemas['Grade'];
/** How a practice is proven. @public */
export type PracticeMode = Schemas['PracticeMode'];
/** How much the business depends on an entity. @public */
export type Criticality = Schemas['Criticality'];
/** A link to read on. @public */
export type Reference = Schemas['Reference'];
/** One way to mend. @public */
export type Fix = Schemas['Fix'];
/** A domain of the catalogue. @public */
export type CatalogueDomain = Schemas['CatalogueDomain'];
/** Question and period of a practice that a person attests. @public */
export type AttestationRequirement = Schemas['AttestationRequirement'];
/** A best practice with the evidence that proves it. @public */
export type CataloguePractice = Schemas['CataloguePractice'];
/** A check that yields evidence for exactly one practice. @public */
export type CatalogueControl = Schemas['CatalogueControl'];
/** The whole active catalogue. @public */
export type CatalogueResponse = Schemas['CatalogueResponse'];
/** Score with range (0 to 100) and coverage (0 to 1). @public */
export type Score = Schemas['Score'];
/** How many things have each status. @public */
export type StatusCounts = Schemas['StatusCounts'];
/** How many things have each severity. @public */
export type SeverityCounts = Schemas['SeverityCounts'];
/** Counts of a whole scorecard. @public */
export type ScorecardCounts = Schemas['ScorecardCounts'];
/** A domain in the ranking. @public */
export type DomainSummary = Schemas['DomainSummary'];
/** A scorecard in the ranking. @public */
export type ScorecardSummary = Schemas['ScorecardSummary'];

/** A control that fails on resources of the entity itself. @public */
export type WorstFailure = Schemas['WorstFailure'];
/** A page of the ranking. @public */
export type ScorecardList = Schemas['ScorecardList'];
/** Sums over the scorecards of some entities. @public */
export type ScorecardAggregate = Schemas['ScorecardAggregate'];
/** A control that fails in some entities, with what mending it brings. @public */
export type FleetFix = Schemas['FleetFix'];
/** Figures over many entities. @public */
export type FleetFigures = Schemas['FleetFigures'];
/** What entities are grouped by. @public */
export type RollupKind = Schemas['RollupKind'];
/** Sums over one group of entities. @public */
export type Rollup = Schemas['Rollup'];
/** A page of groups. @public */
export type RollupList = Schemas['RollupList'];
/** A control that fails in entities of one version of a template. @public */
export type TemplateFailingControl = Schemas['TemplateFailingControl'];
/** The entities that were created from one version of a template. @public */
export type TemplateVersion = Schemas['TemplateVersion'];
/** The entities that were created from a template. @public */
export type TemplateStanding = Schemas['TemplateStanding'];
/** A page of templates. @public */
export type TemplateList = Schemas['TemplateList'];
/** An entity with all its domains. @public */
export type HeatmapRow = Schemas['HeatmapRow'];
/** A page of the heat map. @public */
export type HeatmapList = Schemas['HeatmapList'];
/** Result of one control in a scorecard. @public */
export type ControlResult = Schemas['ControlResult'];
/** Whether and how a practice is attested. @public */
export type AttestationState = Schemas['AttestationState'];
/** Result of one practice in a scorecard. @public */
export type PracticeResult = Schemas['PracticeResult'];
/** Result of one domain in a scorecard. @public */
export type DomainResult = Schemas['DomainResult'];
/** What one failing control adds to the risk. @public */
export type RiskContributor = Schemas['RiskContributor'];
/** Risk of an entity, for ranking. @public */
export type Risk = Schemas['Risk'];
/** AWS's own security score. @public */
export type ParityScore = Schemas['ParityScore'];
/** Valid attestations of the applicable ones. @public */
export type ProcessFigure = Schemas['ProcessFigure'];
/** What one source could see of one account and region. @public */
export type SourceState = Schemas['SourceState'];
/** Outcome of visits to a source. @public */
export type SourceStatus = Schemas['SourceStatus'];
/** An annotation or rule that cannot be read. @public */
export type AttributionProblem = Schemas['AttributionProblem'];
/** An action by the score gained and the risk removed. @public */
export type NextBestFix = Schemas['NextBestFix'];
/** What an entity claims, and by which rules. @public */
export type ScopeSummary = Schemas['ScopeSummary'];
/** The scorecard of an entity. @public */
export type Scorecard = Schemas['Scorecard'];
/** A row of evidence as the API shows it. @public */
export type Evidence = Schemas['Evidence'];
/** A patch that makes a resource non-compliant. @public */
export type Patch = Schemas['Patch'];
/** A page of patches. @public */
export type PatchList = Schemas['PatchList'];
/** How a patch is open. @public */
export type PatchState = Schemas['PatchState'];
/** How far the first complete visit to all targets is. @public */
export type FirstSync = Schemas['FirstSync'];
/** A page of evidence. @public */
export type EvidenceList = Schemas['EvidenceList'];
/** State of one collection target. @public */
export type CollectionTargetState = Schemas['CollectionTargetState'];
/** State of an event feed. @public */
export type CollectionFeedState = Schemas['CollectionFeedState'];
/** State of the whole collection. @public */
export type CollectionState = Schemas['CollectionState'];
/** An annotation problem of a named entity. @public */
export type EntityProblem = Schemas['EntityProblem'];
/** Evidence by what the sources said. @public */
export type EvidenceCounts = Schemas['EvidenceCounts'];
/** Name of a rule of attribution, from the most specific on: `arn`, `tags`, `rule`, `account`. @public */
export type AttributionRuleName = Schemas['AttributionRuleName'];
/** Entities as far as the caller may read them. @public */
export type OtherEntities = Schemas['OtherEntities'];
/** What one rule claimed for an entity. @public */
export type ClaimSummary = Schemas['ClaimSummary'];
/** What an entity's annotations name and others have. @public */
export type LostClaim = Schemas['LostClaim'];
/** A resource of an entity, with the rule that claimed it. @public */
export type AttributedResource = Schemas['AttributedResource'];
/** Why which resources count for an entity. @public */
export type AttributionExplanation = Schemas['AttributionExplanation'];
/** Annotations to try. @public */
export type AttributionPreviewRequest = Schemas['AttributionPreviewRequest'];
/** A resource that an entity would gain or lose. @public */
export type PreviewedResource = Schemas['PreviewedResource'];
/** Another entity that changed annotations concern. @public */
export type PreviewedEntity = Schemas['PreviewedEntity'];
/** What changed annotations would do. @public */
export type AttributionPreview = Schemas['AttributionPreview'];
/** By what unattributed resources are grouped. @public */
export type UnattributedGrouping = Schemas['UnattributedGrouping'];
/** Who may own unattributed resources, and what to add. @public */
export type OwnerSuggestion = Schemas['OwnerSuggestion'];
/** Resources that nobody owns. @public */
export type UnattributedGroup = Schemas['UnattributedGroup'];
/** Evidence by its three sorts. @public */
export type EvidenceShares = Schemas['EvidenceShares'];
/** A page of what nobody owns. @public */
export type UnattributedList = Schemas['UnattributedList'];
/** An entity that stands for an account. @public */
export type AccountOwner = Schemas['AccountOwner'];
/** What one source could see of an account. @public */
export type AccountSource = Schemas['AccountSource'];
/** An AWS account. @public */
export type Account = Schemas['Account'];
/** A standard of Security Hub that is switched on in an account. @public */
export type AccountStandard = Schemas['AccountStandard'];
/** A page of accounts. @public */
export type AccountList = Schemas['AccountList'];
/** What the catalog does not say yet. @public */
export type CatalogCompleteness = Schemas['CatalogCompleteness'];
/** Whether an entry of a ledger was written through the API or stands in code. @public */
export type LedgerOrigin = Schemas['LedgerOrigin'];
/** What happened to a waiver or an attestation, by whom and when. @public */
export type LedgerEvent = Schemas['LedgerEvent'];
/** Note and version that a decision is made with. @public */
export type LedgerDecision = Schemas['LedgerDecision'];
/** Where a waiver stands between request and end. @public */
export type WaiverStatus = Schemas['WaiverStatus'];
/** Sort of reason of a waiver. @public */
export type WaiverCategory = Schemas['WaiverCategory'];
/** Why a waiver ended before its time. @public */
export type WaiverEndCause = Schemas['WaiverEndCause'];
/** Who approved a waiver, and when. @public */
export type WaiverApproval = Schemas['WaiverApproval'];
/** What a waiver covers. @public */
export type WaiverScope = Schemas['WaiverScope'];
/** Body of a request for a waiver. @public */
export type WaiverRequest = Schemas['WaiverRequest'];
/** Body of a request for the preview of a waiver. @public */
export type WaiverPreviewRequest = Schemas['WaiverPreviewRequest'];
/** What a waiver would cover. @public */
export type WaiverPreview = Schemas['WaiverPreview'];
/** An accepted, or to be accepted, failure; never a pass. @public */
export type Waiver = Schemas['Waiver'];
/** A waiver with its events. @public */
export type WaiverDetails = Schemas['WaiverDetails'];
/** A page of waivers. @public */
export type WaiverList = Schemas['WaiverList'];
/** Something that stands in app-config and does not count, though it is well formed. @public */
export type DeclarationProblem = Schemas['DeclarationProblem'];
/** A waiver that counts in a scorecard. @public */
export type ScorecardWaiver = Schemas['ScorecardWaiver'];
/** Whether an attestation speaks of an entity or of the whole organisation. @public */
export type AttestationLevel = Schemas['AttestationLevel'];
/** Whether an attestation counts, or why not any more. @public */
export type AttestationStatus = Schemas['AttestationStatus'];
/** Whether the practice is done. @public */
export type AttestationAnswer = Schemas['AttestationAnswer'];
/** Body of an attestation, of one entity or of several. @public */
export type AttestationRequest = Schemas['AttestationRequest'];
/** A person's dated statement on a practice. @public */
export type Attestation = Schemas['Attestation'];
/** An attestation with its events. @public */
export type AttestationDetails = Schemas['AttestationDetails'];
/** A page of attestations. @public */
export type AttestationList = Schemas['AttestationList'];
/** How long a point of a series stands for. @public */
export type HistoryInterval = Schemas['HistoryInterval'];
/** Figures of an entity at the end of an interval. @public */
export type HistoryPoint = Schemas['HistoryPoint'];
/** Figures of a domain at the end of an interval. @public */
export type DomainPoint = Schemas['DomainPoint'];
/** How long failures of a severity took to be fixed. @public */
export type FixTimes = Schemas['FixTimes'];
/** How the score of an entity moved. @public */
export type ScoreHistory = Schemas['ScoreHistory'];
/** Why a score moved. @public */
export type ScoreChanges = Schemas['ScoreChanges'];
/** Figures of many entities at the end of an interval. @public */
export type FleetHistoryPoint = Schemas['FleetHistoryPoint'];
/** Trends of many entities. @public */
export type FleetHistory = Schemas['FleetHistory'];
/** Format of an evidence pack. @public */
export type ExportFormat = Schemas['ExportFormat'];
/** A scorecard with all evidence behind it at a time. @public */
export type EvidencePack = Schemas['EvidencePack'];
/** A row of an evidence pack. @public */
export type ExportedEvidence = Schemas['ExportedEvidence'];
/** A waiver in an evidence pack. @public */
export type ExportedWaiver = Schemas['ExportedWaiver'];
/** An attestation in an evidence pack. @public */
export type ExportedAttestation = Schemas['ExportedAttestation'];
