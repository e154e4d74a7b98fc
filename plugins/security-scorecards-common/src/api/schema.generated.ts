// Generated from plugins/security-scorecards-backend/src/schema/openapi.yaml by `yarn generate`. Do not edit.
export interface paths {
  readonly '/v1/accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The AWS accounts by id, with who owns them and how much is known of them. */
    readonly get: operations['listAccounts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/attestations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Attestations of entities that the caller may read, and those of the organisation. Current ones first, what expires next first; then those that are over, the latest first. */
    readonly get: operations['listAttestations'];
    readonly put?: never;
    /** Attests a practice for one or several entities, or for the whole organisation, with one proof: for all that are named, or for none. A new attestation takes the place of the one before. */
    readonly post: operations['attest'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/attestations/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** An attestation with all that happened to it. 404 also when the caller may not read its entity. */
    readonly get: operations['getAttestation'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/attestations/{id}/revoke': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ends a current attestation. */
    readonly post: operations['revokeAttestation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/attribution/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What an entity would gain and lose by other annotations, and the scorecard that this would give. Stores nothing. */
    readonly post: operations['previewAttribution'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/catalogue': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The active practice catalogue, with what app-config adds, overrides or switches off. */
    readonly get: operations['getCatalogue'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/collection': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What is collected from where, how it went last time, and what to mend. */
    readonly get: operations['getCollection'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/collection/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Asks for a run of one target, of one source or of all. Answers before the run starts. */
    readonly post: operations['refreshCollection'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The scorecard of an entity and all evidence behind it at a time, reproduced from the history. Needs the permission to read evidence; every export is audited. */
    readonly get: operations['exportEvidence'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/fleet': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Figures over all entities that the filter takes and the caller may read. */
    readonly get: operations['getFleet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/fleet/templates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How the entities stand that were created from scaffolder templates, as their annotations security-scorecards/template and security-scorecards/template-version say: a page of templates by name, each with its versions. Counts only entities that the caller may read. */
    readonly get: operations['listTemplates'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/heatmap': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Entities with the status and the score of each domain. Holds only the entities that the caller may read. */
    readonly get: operations['listHeatmap'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Trends of all entities of a kind that the caller may read. */
    readonly get: operations['getFleetHistory'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rollups': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Sums by owner, by system or by catalog domain, most risk first. Counts only entities that the caller may read; a catalog domain that the caller may not read is no group. An entity of a domain within a domain counts in both. */
    readonly get: operations['listRollups'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The fleet, ranked. Holds only the entities that the caller may read; totalItems counts just those. */
    readonly get: operations['listScorecards'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The scorecard of one entity. 404 when it does not exist, when the caller may not read it, or when it has none. */
    readonly get: operations['getScorecard'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/attribution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Why which AWS resources count for an entity, and which ones that its annotations name count for others. Other entities are named as far as the caller may read them, and counted beyond that. */
    readonly get: operations['getAttribution'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Why the score moved between two times. The shares are whole tenths of a point and add up to the difference exactly. Examples of resources are left out without the permission to read evidence. */
    readonly get: operations['getChanges'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/evidence': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The evidence behind a scorecard, worst first. */
    readonly get: operations['listEvidence'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How the score of an entity moved. One point for each day, week (Monday to Sunday) or month: the last figures of it; what did not change is carried forward. */
    readonly get: operations['getHistory'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/patches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Patches that an entity's resources lack, that failed, or that wait for a reboot, worst first. They are those of the last visit to each account, as far as its limits allow. */
    readonly get: operations['listPatches'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scorecards/by-name/{kind}/{namespace}/{name}/signals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Findings of threat and vulnerability services on an entity's resources and on the accounts in which it lives, worst first. They are hints, and no results of controls. */
    readonly get: operations['listSignals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/unattributed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Resources and failing evidence that no entity owns, in groups, most failing evidence first, with who may own them. */
    readonly get: operations['listUnattributed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Waivers of entities that the caller may read. Unless told otherwise: requested ones first, the oldest first; then active ones, what expires next first; then those that are over, the latest first. totalItems counts only what the caller may read. */
    readonly get: operations['listWaivers'];
    readonly put?: never;
    /** Asks for a waiver. Another person has to approve it before it counts. */
    readonly post: operations['requestWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A waiver with all that happened to it. 404 also when the caller may not read its entity. */
    readonly get: operations['getWaiver'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/{id}/approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Approves a requested waiver. Not by who requested it; 409 when it is decided already. */
    readonly post: operations['approveWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/{id}/deny': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Denies a requested waiver. Not by who requested it, who withdraws it instead. */
    readonly post: operations['denyWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/{id}/revoke': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ends an active waiver. */
    readonly post: operations['revokeWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/{id}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Takes back a requested or active waiver. Only by who requested it. */
    readonly post: operations['withdrawWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/waivers/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The failures that a waiver would cover now, and what it would do to the score. Stores nothing. */
    readonly post: operations['previewWaiver'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
/** Schemas of the REST API. @public */
export interface components {
  schemas: {
    readonly Account: {
      readonly account: string;
      readonly evidence: components['schemas']['EvidenceShares'];
      /** Whether an entity of the catalog stands for the account. */
      readonly hasOwner: boolean;
      readonly hiddenOwners: number;
      readonly name?: string;
      readonly ouPath?: string;
      /** Those that the caller may read. */
      readonly owners: readonly components['schemas']['AccountOwner'][];
      readonly resources: number;
      readonly scorecard?: components['schemas']['AccountScorecard'];
      readonly sources: readonly components['schemas']['AccountSource'][];
      /** Standards of Security Hub that are switched on. Absent where no region could be asked. */
      readonly standards?: readonly components['schemas']['AccountStandard'][];
      readonly state?: string;
      readonly unattributedResources: number;
    };
    readonly AccountList: {
      readonly items: readonly components['schemas']['Account'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
      /** Accounts that no entity stands for. */
      readonly withoutOwner: number;
    };
    readonly AccountOwner: {
      readonly entityRef: string;
      /** Entity ref of who owns it. */
      readonly owner?: string;
      readonly title: string;
    };
    readonly AccountScorecard: {
      readonly entityRef: string;
      readonly grade?: components['schemas']['Grade'];
      readonly risk: number;
      readonly score: components['schemas']['Score'];
    };
    readonly AccountShares: {
      readonly account: string;
      readonly accountName?: string;
      readonly evidence: components['schemas']['EvidenceShares'];
    };
    /** What one source could see of the account; the worst of its regions. */
    readonly AccountSource: {
      /** What to do about it. */
      readonly mend?: string;
      readonly message?: string;
      /** Format: date-time
       * The oldest end of a last complete visit. */
      readonly observedAt?: string;
      readonly regions: number;
      readonly source: components['schemas']['EvidenceSource'];
      readonly status: components['schemas']['SourceStatus'];
    };
    /** A standard of Security Hub that is switched on in an account. */
    readonly AccountStandard: {
      /** End of its ARN, such as standards/nist-800-53/v/5.0.0. */
      readonly id: string;
      /** In how many of these all of its controls are there. */
      readonly readyRegions: number;
      /** In how many regions it is switched on. */
      readonly regions: number;
      readonly title: string;
    };
    readonly Attestation: {
      readonly answer: components['schemas']['AttestationAnswer'];
      /** Format: date-time */
      readonly attestedAt: string;
      readonly attestedBy: string;
      /** Format: date-time */
      readonly endedAt?: string;
      /** Absent for the organisation. */
      readonly entityRef?: string;
      /** Format: date-time */
      readonly expiresAt: string;
      readonly id: string;
      readonly level: components['schemas']['AttestationLevel'];
      readonly origin: components['schemas']['LedgerOrigin'];
      readonly place?: string;
      readonly practiceId: string;
      readonly proofUrl?: string;
      /** What was asked when it was attested. */
      readonly question: string;
      readonly statement?: string;
      readonly status: components['schemas']['AttestationStatus'];
      /** Title of the practice. */
      readonly title: string;
      readonly version: number;
    };
    /** `no` tells that the practice is not done: it stays unknown, whatever is inherited. */
    readonly AttestationAnswer: 'yes' | 'no';
    readonly AttestationDetails: {
      readonly attestation: components['schemas']['Attestation'];
      readonly events: readonly components['schemas']['LedgerEvent'][];
    };
    /** `entity` for a Component, Resource, API, System, Domain or Group; its parts inherit it. */
    readonly AttestationLevel: 'entity' | 'organization';
    readonly AttestationList: {
      readonly items: readonly components['schemas']['Attestation'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    readonly AttestationRequest: {
      readonly answer?: components['schemas']['AttestationAnswer'];
      /** Entities; not for the level organization. */
      readonly entityRefs?: readonly string[];
      /** ISO 8601; the end of the period of the practice unless told, and never later. */
      readonly expiresAt?: string;
      readonly level?: components['schemas']['AttestationLevel'];
      readonly practiceId: string;
      /** http or https. */
      readonly proofUrl?: string;
      /** What was done, and how one can tell; a proofUrl, a statement, or both. */
      readonly statement?: string;
    };
    readonly AttestationRequirement: {
      /** `organization` when one statement usually serves every service. */
      readonly level: 'service' | 'organization';
      /** Days that an attestation stays valid. */
      readonly periodDays: number;
      readonly question: string;
    };
    readonly AttestationState: {
      /** Format: date-time */
      readonly attestedAt?: string;
      readonly attestedBy?: string;
      /** Format: date-time */
      readonly expiresAt?: string;
      readonly inheritedFrom?: string;
      readonly proofUrl?: string;
      readonly required: boolean;

      readonly status: 'valid' | 'expired' | 'missing';
    };
    /** `current` counts; the others are over: `superseded` by a newer one, `revoked`, `expired` at its time, `ended` because evidence contradicts it. */
    readonly AttestationStatus:
      | 'current'
      | 'superseded'
      | 'revoked'
      | 'expired'
      | 'ended';
    readonly AttributedResource: {
      readonly account: string;
      readonly accountName?: string;
      readonly coOwners: components['schemas']['OtherEntities'];
      readonly detail: string;
      readonly evidence: components['schemas']['EvidenceCounts'];
      /** The part that claims it. */
      readonly part?: string;
      readonly region: string;
      readonly resource: string;
      readonly resourceName?: string;
      readonly resourceType: string;
      readonly rule: components['schemas']['AttributionRuleName'];
      /** Absent while no source has told them. */
      readonly tags?: {
        readonly [key: string]: string;
      };
    };
    readonly AttributionExplanation: {
      /** Whether it has any annotation of scope, readable or not. */
      readonly annotated: boolean;
      readonly entityRef: string;
      readonly items: readonly components['schemas']['AttributedResource'][];
      readonly lostTo: readonly components['schemas']['LostClaim'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly problems: readonly components['schemas']['AttributionProblem'][];
      readonly rules: readonly components['schemas']['ClaimSummary'][];
      /** What the annotations say, in sentences. */
      readonly scope: readonly string[];
      readonly totalItems: number;
    };
    readonly AttributionPreview: {
      readonly entities: readonly components['schemas']['PreviewedEntity'][];
      readonly entityRef: string;
      readonly gained: components['schemas']['PreviewedResources'];
      readonly lost: components['schemas']['PreviewedResources'];
      /** Lost ones that nobody would own. */
      readonly lostToNobody: number;
      readonly problems: readonly components['schemas']['AttributionProblem'][];
      /** Resources that count for the entity. */
      readonly resources: {
        readonly now: number;
        readonly then: number;
      };
      readonly scope: readonly string[];
      /** Both computed at the same time; absent where there is none. */
      readonly scorecard: {
        readonly now?: components['schemas']['ScorecardSummary'];
        readonly then?: components['schemas']['ScorecardSummary'];
      };
    };
    readonly AttributionPreviewRequest: {
      /** The annotations that the entity would have. Those of scope that are left out count as removed; those of others are not looked at. */
      readonly annotations: {
        readonly [key: string]: string;
      };
      readonly entityRef: string;
    };
    readonly AttributionProblem: {
      readonly annotation?: string;
      readonly mend: string;
      readonly message: string;
      /** Offset into the value where reading failed. */
      readonly position?: number;
      readonly value?: string;
    };
    /** `rule` is a rule of app-config. The first in this order that claims a resource decides. */
    readonly AttributionRuleName: 'arn' | 'tags' | 'rule' | 'account';
    /** What the catalog does not say yet. Each list holds at most 200, of what the caller may read. */
    readonly CatalogCompleteness: {
      readonly accountsWithoutOwner: readonly string[];
      /** Entities whose annotations match no resource. */
      readonly withoutResources: readonly components['schemas']['EntityProblem'][];
      /** Components to which nothing in AWS leads. */
      readonly withoutScope: readonly string[];
    };
    readonly CatalogueControl: {
      /** Speaks of the account by design, not of a resource in it. */
      readonly accountLevel: boolean;
      /** Identifiers of the Config rules behind a Security Hub control. */
      readonly configRules: readonly string[];
      readonly guidanceUrl?: string;
      readonly id: string;
      /** `uncategorised` for a control that is newer than the catalogue. */
      readonly practice: string;
      /** CloudFormation names, such as AWS::S3::Bucket. */
      readonly resourceTypes: readonly string[];
      readonly severity: components['schemas']['Severity'];
      readonly source: components['schemas']['EvidenceSource'];
      readonly standards: readonly string[];
      readonly title: string;
      /** Weight in the score, when app-config sets another than that of the severity. */
      readonly weight?: number;
    };
    readonly CatalogueDomain: {
      readonly id: components['schemas']['DomainId'];
      /** The question that the domain answers. */
      readonly question: string;
      readonly title: string;
      /** Well-Architected questions, such as SEC02. */
      readonly wellArchitected: readonly string[];
    };
    readonly CataloguePractice: {
      readonly attestation?: components['schemas']['AttestationRequirement'];
      /** Identifiers of Config rules that no control covers. */
      readonly configRules: readonly string[];
      /** Ids of Security Hub controls. */
      readonly controls: readonly string[];
      readonly domain: components['schemas']['DomainId'];
      readonly fixes: readonly components['schemas']['Fix'][];
      /** What to do */
      readonly howToFix?: string;
      readonly id: string;
      readonly mode: components['schemas']['PracticeMode'];
      /** Ids of patch checks. */
      readonly patchChecks: readonly string[];
      readonly references: readonly components['schemas']['Reference'][];
      readonly seedBullets: readonly string[];
      /** One paragraph. */
      readonly summary: string;
      readonly title: string;
      readonly wellArchitected: readonly string[];
      readonly why: string;
    };
    readonly CatalogueResponse: {
      readonly controls: readonly components['schemas']['CatalogueControl'][];
      readonly domains: readonly components['schemas']['CatalogueDomain'][];
      readonly practices: readonly components['schemas']['CataloguePractice'][];
      /** Hash of the active catalogue. */
      readonly version: string;
    };
    /** What one rule claimed. */
    readonly ClaimSummary: {
      readonly accounts: readonly string[];
      /** What matched. */
      readonly detail: string;
      /** The part that claims, when it is rolled up; absent for own claims and for parts that the caller may not read. */
      readonly part?: string;
      readonly resources: number;
      readonly rolledUp?: boolean;
      readonly rule: components['schemas']['AttributionRuleName'];
    };
    /** An event feed, which brings changes within seconds between visits. */
    readonly CollectionFeedState: {
      readonly id: string;
      /** Instances of the backend that listen. */
      readonly instances: number;
      /** Seconds from the sending of the last message until it was stored. */
      readonly lagSeconds?: number;
      /** Format: date-time */
      readonly lastMessageAt?: string;
      /** What to do about it. */
      readonly mend?: string;
      /** What happened, in a sentence. */
      readonly message?: string;
      /** Messages stored since these instances started. */
      readonly messages: number;
      readonly problems: readonly components['schemas']['AttributionProblem'][];
      /** Items that were not used. */
      readonly skipped: number;
      readonly skippedByCause?: {
        readonly [key: string]: number;
      };
      readonly source: components['schemas']['EvidenceSource'];
      /** `waiting` after an error, until it is tried again; `off` where no instance of the backend listens. */
      readonly status: 'listening' | 'waiting' | 'off';
      readonly title: string;
      /** Rows of evidence that the messages changed. */
      readonly written: number;
    };
    /** A way of reading a source, with a schedule of its own. */
    readonly CollectionPassState: {
      readonly durationSeconds?: number;
      readonly id: string;
      /** `full` also retires what it did not bring, `delta` brings what changed. */
      readonly kind: 'full' | 'delta';
      /** Format: date-time */
      readonly lastRunAt?: string;
      /** Format: date-time */
      readonly lastSuccessAt?: string;
      /** What to do about it. */
      readonly mend?: string;
      /** What happened, in a sentence. */
      readonly message?: string;
      readonly status: components['schemas']['SourceStatus'];
      readonly title: string;
      /** It runs, or was cut off and will be resumed. */
      readonly underWay: boolean;
    };
    readonly CollectionState: {
      readonly completeness?: components['schemas']['CatalogCompleteness'];
      readonly configurationProblems?: readonly components['schemas']['AttributionProblem'][];
      readonly coverage: readonly components['schemas']['SourceState'][];
      /** Absent where none is configured. */
      readonly feeds?: readonly components['schemas']['CollectionFeedState'][];
      readonly firstSync?: components['schemas']['FirstSync'];
      /** Annotations that could not be read, of entities that the caller may read. */
      readonly problems: readonly components['schemas']['EntityProblem'][];
      readonly targets: readonly components['schemas']['CollectionTargetState'][];
      readonly totals: {
        readonly accountLevelEvidence: number;
        readonly accounts: number;
        readonly attributedEvidence: number;
        /** Format: date-time
         * When resources and evidence were counted; big tables are not counted on each call. */
        readonly countedAt?: string;
        readonly evidence: number;
        readonly resources: number;
        readonly unattributedEvidence: number;
      };
    };
    readonly CollectionTargetState: {
      readonly account: string;
      readonly accountName?: string;
      readonly durationSeconds?: number;
      /** Rows of evidence held. */
      readonly evidence: number;
      readonly id: string;

      readonly kind: 'aggregator' | 'account';
      /** Seconds since the last complete visit. */
      readonly lagSeconds?: number;
      /** Format: date-time */
      readonly lastRunAt?: string;
      /** Format: date-time */
      readonly lastSuccessAt?: string;
      /** What to do about it. */
      readonly mend?: string;
      /** What happened, in a sentence. */
      readonly message?: string;
      /** Most important first; absent where the source has no passes of its own. */
      readonly passes?: readonly components['schemas']['CollectionPassState'][];
      readonly progress?: {
        readonly done: number;
        readonly estimated?: number;
        readonly ratePerSecond?: number;
        readonly secondsLeft?: number;
      };
      readonly region: string;
      readonly running?: boolean;
      /** Unusable items of the last run. */
      readonly skipped: number;
      readonly source: components['schemas']['EvidenceSource'];
      readonly status: components['schemas']['SourceStatus'];
      readonly title: string;
    };
    readonly ControlResult: {
      readonly counts: components['schemas']['StatusCounts'];
      /** Of a failing control; the catalogue has it of all. */
      readonly guidanceUrl?: string;
      readonly id: string;
      /** Comes from the account, not from the entity's own resources. */
      readonly inherited: boolean;
      /** Format: date-time
       * Oldest observation that counted. */
      readonly observedAt?: string;
      /** Days past the severity's time to fix. */
      readonly overdueDays?: number;
      readonly reasons?: readonly components['schemas']['ReasonCount'][];
      readonly severity: components['schemas']['Severity'];
      /** Format: date-time
       * Start of the oldest failure. */
      readonly since?: string;
      readonly source: components['schemas']['EvidenceSource'];
      readonly status: components['schemas']['Status'];
      /** How many of `waived` are suppressed in AWS. */
      readonly suppressed?: number;
      readonly title: string;
    };

    readonly Criticality: 'critical' | 'high' | 'medium' | 'low';
    /** Something that stands in app-config and does not count, though it is well formed. */
    readonly DeclarationProblem: {
      readonly entityRef: string;
      /** What to do about it. */
      readonly mend: string;
      readonly message: string;
      /** Path in app-config, with the field. */
      readonly place: string;
    };

    readonly DomainId:
      | 'identity-access'
      | 'network-protection'
      | 'data-protection'
      | 'logging-detection'
      | 'vulnerability-patch'
      | 'workload-security'
      | 'resilience-recovery'
      | 'incident-response'
      | 'governance-guardrails'
      | 'compliance-assurance';
    readonly DomainPoint: {
      readonly coverage: number;
      readonly failingControls: number;
      readonly id: components['schemas']['DomainId'];
      readonly value?: number;
    };
    readonly DomainResult: {
      /** By practice. */
      readonly counts: components['schemas']['StatusCounts'];
      readonly failingControls: components['schemas']['SeverityCounts'];
      readonly id: components['schemas']['DomainId'];
      readonly practices: readonly components['schemas']['PracticeResult'][];
      readonly score: components['schemas']['Score'];
      readonly status: components['schemas']['Status'];
      readonly title: string;
    };
    readonly DomainSummary: {
      readonly failingControls: components['schemas']['SeverityCounts'];
      readonly id: components['schemas']['DomainId'];
      readonly score: components['schemas']['Score'];
      readonly status: components['schemas']['Status'];
    };
    readonly EntityProblem: {
      readonly entityRef: string;
      readonly problem: components['schemas']['AttributionProblem'];
    };
    readonly ErrorResponse: {
      readonly error: {
        readonly message: string;
        readonly name: string;
      };
      readonly request?: {
        readonly method?: string;
        readonly url?: string;
      };
      readonly response: {
        readonly statusCode: number;
      };
    };
    readonly Evidence: {
      readonly account: string;
      readonly accountName?: string;
      readonly consoleUrl?: string;
      readonly control: string;
      readonly controlTitle: string;
      /** Format: date-time
       * Since when it has this status. */
      readonly firstObservedAt?: string;
      readonly id: string;
      readonly inherited: boolean;
      /** Format: date-time */
      readonly observedAt: string;
      readonly overdueDays?: number;
      readonly practice: string;
      readonly reason?: components['schemas']['UnknownReason'];
      readonly reasonText?: string;
      readonly region: string;
      readonly remediation?: components['schemas']['Remediation'];
      /** ARN, or AWS::::Account:\<id\>. */
      readonly resource: string;
      readonly resourceName?: string;
      readonly resourceType: string;
      readonly severity: components['schemas']['Severity'];
      readonly source: components['schemas']['EvidenceSource'];
      readonly status: components['schemas']['Status'];
      /** Suppressed in AWS. */
      readonly suppressed: boolean;
    };
    /** Rows of evidence by what the sources said; suppressed failures are counted apart. */
    readonly EvidenceCounts: {
      readonly fail: number;
      readonly notApplicable: number;
      readonly pass: number;
      readonly suppressed: number;
      readonly unknown: number;
    };
    readonly EvidenceList: {
      readonly items: readonly components['schemas']['Evidence'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    readonly EvidencePack: {
      /** Format: date-time */
      readonly at: string;
      readonly attestations: readonly components['schemas']['ExportedAttestation'][];
      readonly catalogueVersion: string;
      readonly entityRef: string;
      readonly evidence: readonly components['schemas']['ExportedEvidence'][];
      /** Format: date-time */
      readonly exportedAt: string;
      /** SHA-256 of all that the scorecard is made of. */
      readonly inputHash: string;
      /** What was recorded last up to that day. */
      readonly recorded?: {
        /** Format: date */
        readonly date: string;
        readonly inputHash: string;
        readonly score?: number;
      };
      readonly scorecard: components['schemas']['Scorecard'];
      readonly waivers: readonly components['schemas']['ExportedWaiver'][];
    };
    /** Rows of evidence; each is in exactly one of the three sorts. */
    readonly EvidenceShares: {
      readonly accountLevel: number;
      readonly attributed: number;
      readonly unattributed: number;
    };

    readonly EvidenceSource: 'security-hub' | 'config' | 'patch-manager';
    readonly ExportedAttestation: {
      /** Format: date-time */
      readonly attestedAt: string;
      readonly attestedBy: string;
      /** Format: date-time */
      readonly expiresAt: string;
      readonly inheritedFrom?: string;
      readonly practice: string;
      readonly proofUrl?: string;
    };
    readonly ExportedEvidence: {
      readonly account: string;
      readonly control: string;
      readonly controlTitle: string;
      /** Format: date-time */
      readonly firstObservedAt?: string;
      readonly inherited: boolean;
      /** Format: date-time */
      readonly observedAt?: string;
      readonly practice: string;
      readonly reason?: components['schemas']['UnknownReason'];
      readonly region: string;
      readonly resource: string;
      readonly resourceType: string;
      readonly severity: components['schemas']['Severity'];
      readonly source: components['schemas']['EvidenceSource'];
      /** Whether it was too old to count at that time. */
      readonly stale: boolean;
      /** What the source said; waivers are listed apart. */
      readonly status: 'pass' | 'fail' | 'unknown' | 'not-applicable';
      readonly suppressed: boolean;
    };
    readonly ExportedWaiver: {
      readonly control?: string;
      /** Format: date-time */
      readonly expiresAt?: string;
      readonly id: string;
      readonly practice?: string;
      readonly resources?: readonly string[];
    };

    readonly ExportFormat: 'json' | 'csv';
    /** How far the first complete visit to all targets is. Absent once each target has had one. Figures are items that sources count, mostly findings. */
    readonly FirstSync: {
      /** Items read so far. */
      readonly done: number;
      /** Items in all; absent while there is a target that tells none and of whose source none was read. */
      readonly estimated?: number;
      /** Of all visits that run now. */
      readonly ratePerSecond?: number;
      readonly secondsLeft?: number;
      /** Active targets. */
      readonly targets: number;
      /** Targets that were read completely. */
      readonly targetsDone: number;
    };
    /** One way to mend, in the console, by the AWS CLI or in infrastructure code. */
    readonly Fix: {
      readonly kind:
        | 'console'
        | 'cli'
        | 'cdk'
        | 'cloudformation'
        | 'terraform'
        | 'policy';
      readonly text: string;
    };
    readonly FixTimes: {
      /** Failures now. */
      readonly failing: number;
      /** Failures of a control on a resource that turned into a pass within the range. */
      readonly fixed: number;
      /** From the failure to the pass. */
      readonly meanDays?: number;
      /** Those of `fixed` whose beginning is known. */
      readonly measured: number;
      /** Those past the time to fix. */
      readonly overdue: number;
      readonly severity: components['schemas']['Severity'];
      /** Days within which to fix; configuration. */
      readonly timeToFixDays: number;
    };
    readonly FleetFigures: components['schemas']['ScorecardAggregate'] & {
      /** At most ten controls, those that bring the most first. */
      readonly fixes: readonly components['schemas']['FleetFix'][];
      readonly parity: components['schemas']['ParityScore'];
      readonly statuses: components['schemas']['StatusCounts'];
    };
    /** A control that fails in some entities, with what mending it in all of them brings. */
    readonly FleetFix: {
      readonly control: string;
      readonly entities: number;
      readonly guidanceUrl?: string;
      readonly practice: string;
      /** Failing resources, those of several entities counted in each. */
      readonly resources: number;
      readonly riskRemoved: number;
      /** Sum of the points of each entity. */
      readonly scoreGain: number;
      readonly severity: components['schemas']['Severity'];
      readonly source: components['schemas']['EvidenceSource'];
      readonly title: string;
    };
    readonly FleetHistory: {
      /** Format: date */
      readonly from: string;
      /** Format: date-time */
      readonly historyStartsAt?: string;
      readonly interval: components['schemas']['HistoryInterval'];
      readonly kind: string;
      readonly points: readonly components['schemas']['FleetHistoryPoint'][];
      /** Format: date */
      readonly to: string;
    };
    readonly FleetHistoryPoint: {
      /** Format: date */
      readonly date: string;
      /** Entities with figures by then. */
      readonly entities: number;
      readonly failingControls: components['schemas']['SeverityCounts'];
      /** Over those with a score. */
      readonly meanScore?: number;
      /** Sum. */
      readonly risk: number;
      readonly shares?: components['schemas']['SharePoint'];
    };

    readonly Grade: 'A' | 'B' | 'C' | 'D' | 'E';
    /** `none` counts entities without enough evidence for a grade. */
    readonly GradeCounts: {
      readonly A: number;
      readonly B: number;
      readonly C: number;
      readonly D: number;
      readonly E: number;
      readonly none: number;
    };
    readonly HeatmapList: {
      readonly items: readonly components['schemas']['HeatmapRow'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    readonly HeatmapRow: {
      readonly criticality: components['schemas']['Criticality'];
      readonly domains: readonly components['schemas']['DomainSummary'][];
      readonly entityRef: string;
      readonly grade?: components['schemas']['Grade'];
      readonly kind: string;
      readonly owner?: string;
      readonly risk: number;
      readonly score: components['schemas']['Score'];
      readonly system?: string;
      readonly title: string;
    };

    readonly HistoryInterval: 'day' | 'week' | 'month';
    readonly HistoryPoint: {
      /** False when the figures are carried forward from before the interval. */
      readonly changed: boolean;
      /** Format: date
       * Last day of the interval that the range holds. */
      readonly date: string;
      readonly domains: readonly components['schemas']['DomainPoint'][];
      readonly failingControls: components['schemas']['SeverityCounts'];
      readonly failingResources: number;
      readonly grade?: components['schemas']['Grade'];
      readonly risk: number;
      readonly score: components['schemas']['Score'];
    };
    readonly LedgerDecision: {
      readonly note?: string;
      /** The version that the decision was made on; 409 when it has changed since. */
      readonly version?: number;
    };
    readonly LedgerEvent: {
      readonly action: string;
      /** Ref of the user, `service:\<subject\>`, `app-config`, `annotation`, or `security-scorecards` for what the plugin did by itself. */
      readonly actor: string;
      /** Format: date-time */
      readonly at: string;
      /** Status before. */
      readonly from?: string;
      readonly note?: string;
      /** Status after. */
      readonly to?: string;
    };
    /** `api` was written through this API; `config` stands in app-config, `annotation` on the entity, and both change only there. */
    readonly LedgerOrigin: 'api' | 'config' | 'annotation';
    /** Resources that the entity's annotations name and that count for others, by a more specific rule. */
    readonly LostClaim: {
      /** `hidden` when the caller may not read the entity. */
      readonly by: 'entity' | 'hidden';
      readonly entityRef?: string;
      /** One of the resources. */
      readonly example: string;
      readonly resources: number;
      readonly rule: components['schemas']['AttributionRuleName'];
    };
    readonly NextBestFix: {
      /** Controls that the one action closes. */
      readonly controls: readonly string[];
      /** How many entities the same fix serves, when known. */
      readonly entities?: number;
      readonly guidanceUrl?: string;
      readonly practice: string;
      readonly resources: number;
      readonly riskRemoved: number;
      readonly scoreGain: number;
      readonly severity: components['schemas']['Severity'];
      readonly title: string;
    };
    /** Entities as far as the caller may read them. */
    readonly OtherEntities: {
      readonly entityRefs: readonly string[];
      /** How many more there are. */
      readonly hidden: number;
    };
    /** Who may own resources of a group, and what to add so that they do. */
    readonly OwnerSuggestion: {
      readonly add: {
        readonly key: string;
        /** A tag on the resources, or an annotation of the entity that replaces the one it has. */
        readonly kind: 'aws-tag' | 'annotation';
        readonly value: string;
      };

      readonly basis: 'tag' | 'stack' | 'account';
      readonly entityRef: string;
      readonly reason: string;
      /** Resources of the group that it is about. */
      readonly resources: number;
    };
    readonly PageInfo: {
      readonly nextCursor?: string;
    };
    /** AWS's own rule for the security score. Passed / (passed + failed + unknown) enabled controls. */
    readonly ParityScore: {
      readonly failed: number;
      readonly passed: number;
      readonly unknown: number;
      /** Whole per cent, absent without data. */
      readonly value?: number;
    };
    /** A patch that makes a resource non-compliant. */
    readonly Patch: {
      readonly account: string;
      readonly accountName?: string;
      /** Whole days since then. */
      readonly ageDays: number;
      readonly classification?: string;
      readonly cveIds: readonly string[];
      /** Format: date-time
       * End of the time to fix of its severity; absent where the vendor states no severity. */
      readonly dueAt?: string;
      /** Format: date-time
       * When a visit first found it open; AWS does not tell since when it is. */
      readonly firstSeenAt: string;
      /** KB number, or package with its version. */
      readonly id: string;
      /** Whether that is past. */
      readonly overdue: boolean;
      readonly region: string;
      /** ARN. */
      readonly resource: string;
      readonly resourceType: string;
      readonly severity?: components['schemas']['Severity'];
      readonly state: components['schemas']['PatchState'];
      readonly title?: string;
    };
    readonly PatchList: {
      readonly items: readonly components['schemas']['Patch'][];
      /** Open patches beyond the limit of a resource that were counted and not kept. */
      readonly notListed: number;
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    /** Whether a patch is missing, failed, was installed and waits for a reboot, or was installed though rejected. */
    readonly PatchState: 'missing' | 'failed' | 'pending-reboot' | 'rejected';

    readonly PracticeMode: 'automated' | 'mixed' | 'attested';
    readonly PracticeResult: {
      readonly attestation?: components['schemas']['AttestationState'];
      readonly controls: readonly components['schemas']['ControlResult'][];
      /** By control, own ones only. */
      readonly counts: components['schemas']['StatusCounts'];
      readonly id: string;
      readonly inheritedStatus?: components['schemas']['Status'];
      readonly mode: components['schemas']['PracticeMode'];
      readonly reason?: components['schemas']['UnknownReason'];
      readonly score: components['schemas']['Score'];
      readonly status: components['schemas']['Status'];
      readonly title: string;
    };
    /** Another entity that the change concerns. */
    readonly PreviewedEntity: {
      /** `loses` resources to the entity, `shares` gained ones with it, or `receives` what it loses. */
      readonly effect: 'loses' | 'shares' | 'receives';
      /** Absent for all that the caller may not read together. */
      readonly entityRef?: string;
      /** How many entities the row stands for. */
      readonly hidden?: number;
      readonly resources: number;
    };
    readonly PreviewedResource: {
      readonly account: string;
      readonly detail?: string;
      readonly region: string;
      readonly resource: string;
      readonly resourceName?: string;
      readonly resourceType: string;
      readonly rule?: components['schemas']['AttributionRuleName'];
    };
    readonly PreviewedResources: {
      readonly count: number;
      /** The first ones. */
      readonly items: readonly components['schemas']['PreviewedResource'][];
    };
    readonly ProcessFigure: {
      readonly applicable: number;
      readonly valid: number;
    };
    readonly ReasonCount: {
      readonly count: number;
      readonly reason: components['schemas']['UnknownReason'];
    };
    readonly Reference: {
      readonly title: string;
      readonly url: string;
    };
    readonly Remediation: {
      readonly text: string;
      readonly url?: string;
    };
    readonly Risk: {
      readonly contributors: readonly components['schemas']['RiskContributor'][];
      readonly criticalityFactor: number;
      /** What failures past their time to fix add. */
      readonly overdue: number;
      readonly value: number;
    };
    /** Either a failing control, with its practice and failing resources, or signals. */
    readonly RiskContributor: {
      readonly control?: string;
      readonly failingResources?: number;
      readonly practice?: string;
      readonly severity: components['schemas']['Severity'];
      readonly signals?: components['schemas']['RiskSignals'];
      /** Share of the risk. */
      readonly value: number;
    };
    /** Signals of one type and severity that add to the risk. */
    readonly RiskSignals: {
      readonly count: number;
      readonly product: string;
      readonly type: string;
    };
    readonly Rollup: components['schemas']['ScorecardAggregate'] & {
      /** Entity ref, absent for the entities that belong to none. */
      readonly group?: string;
      /** The entity with the lowest score; of equal ones that with the highest risk. */
      readonly worstEntity: {
        readonly entityRef: string;
        readonly grade?: components['schemas']['Grade'];
        readonly risk: number;
        readonly score?: number;
        readonly title: string;
      };
    };
    /** `domain` is the domain of the catalog, not one of the ten areas. */
    readonly RollupKind: 'owner' | 'system' | 'domain';
    readonly RollupList: {
      readonly items: readonly components['schemas']['Rollup'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    /** What the entity claims. */
    readonly ScopeSummary: {
      readonly accounts: readonly string[];
      readonly regions: readonly string[];
      readonly resources: number;
      readonly rules: readonly {
        readonly detail: string;
        readonly resources: number;

        readonly rule: 'arn' | 'tags' | 'rule' | 'account' | 'roll-up';
      }[];
    };
    /** All from 0 to 100, coverage from 0 to 1. `value` is absent when nothing is known. */
    readonly Score: {
      /** Known weight / all applicable weight. */
      readonly coverage: number;
      /** Unknowns counted as passing. */
      readonly high: number;
      /** Unknowns counted as failing. */
      readonly low: number;
      readonly value?: number;
    };
    readonly Scorecard: {
      readonly catalogueVersion: string;
      /** Format: date-time */
      readonly computedAt: string;
      readonly counts: components['schemas']['ScorecardCounts'];
      readonly criticality: components['schemas']['Criticality'];
      readonly delta30d?: number;
      readonly domains: readonly components['schemas']['DomainResult'][];
      readonly entityRef: string;
      readonly grade?: components['schemas']['Grade'];
      /** Id of the failing control that caps the grade. */
      readonly gradeCappedBy?: string;
      /** Why there is no grade. */
      readonly gradeMissing?: 'not-enough-evidence';
      readonly inheritedScore?: components['schemas']['Score'];
      readonly inputHash: string;
      readonly kind: string;
      readonly lifecycle?: string;
      /** Format: date-time */
      readonly newestEvidenceAt?: string;
      readonly nextBestFixes: readonly components['schemas']['NextBestFix'][];
      /** Format: date-time */
      readonly oldestEvidenceAt?: string;
      readonly owner?: string;
      readonly parity: components['schemas']['ParityScore'];
      readonly problems: readonly components['schemas']['AttributionProblem'][];
      readonly process: components['schemas']['ProcessFigure'];
      readonly risk: components['schemas']['Risk'];
      readonly scope: components['schemas']['ScopeSummary'];
      readonly score: components['schemas']['Score'];
      readonly scoreWithoutWaivers?: number;
      readonly signals?: components['schemas']['SignalFigures'];
      readonly sources: readonly components['schemas']['SourceState'][];
      readonly system?: string;
      readonly title: string;
      /** The waivers that count */
      readonly waivers?: readonly components['schemas']['ScorecardWaiver'][];
    };
    /** Sums over the scorecards of some entities. */
    readonly ScorecardAggregate: {
      readonly entities: number;
      readonly failingControls: components['schemas']['SeverityCounts'];
      readonly grades: components['schemas']['GradeCounts'];
      /** Of the entities with a score, absent when none has one. */
      readonly meanScore?: number;
      /** Format: date-time */
      readonly oldestEvidenceAt?: string;
      /** Sum. */
      readonly risk: number;
      readonly worstScore?: number;
    };
    readonly ScorecardCounts: {
      readonly controls: components['schemas']['StatusCounts'];
      readonly failingControls: components['schemas']['SeverityCounts'];
      /** Resources with at least one failing control. */
      readonly failingResources: number;
      readonly practices: components['schemas']['StatusCounts'];
      /** Resources attributed to the entity. */
      readonly resources: number;
      /** Failures that are suppressed in AWS. */
      readonly suppressed: number;
    };
    readonly ScorecardList: {
      readonly items: readonly components['schemas']['ScorecardSummary'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    readonly ScorecardSummary: {
      readonly counts: components['schemas']['ScorecardCounts'];
      readonly criticality: components['schemas']['Criticality'];
      /** Score now - score 30 days ago, absent without history. */
      readonly delta30d?: number;
      readonly domains: readonly components['schemas']['DomainSummary'][];
      readonly entityRef: string;
      readonly grade?: components['schemas']['Grade'];
      readonly kind: string;
      readonly lifecycle?: string;
      /** Format: date-time */
      readonly oldestEvidenceAt?: string;
      /** Entity ref. */
      readonly owner?: string;
      /** Number of attribution problems. */
      readonly problems?: number;
      readonly risk: number;
      readonly score: components['schemas']['Score'];
      readonly signals?: components['schemas']['SignalFigures'];
      /** Entity ref. */
      readonly system?: string;
      readonly title: string;
      /** Most severe first, when they are asked for. */
      readonly worstFailures?: readonly components['schemas']['WorstFailure'][];
    };
    /** A waiver that counts in a scorecard. */
    readonly ScorecardWaiver: {
      readonly approvedBy?: readonly string[];
      readonly category: components['schemas']['WaiverCategory'];
      readonly controlId?: string;
      /** The entity that it was made for; a part in the scorecard of a whole. */
      readonly entityRef: string;
      /** Format: date-time */
      readonly expiresAt: string;
      readonly id: string;
      readonly origin?: components['schemas']['LedgerOrigin'];
      readonly owner: string;
      readonly practiceId: string;
      readonly reason: string;
      /** How many resources of the entity it is limited to. */
      readonly resourceCount?: number;
      readonly ticketUrl?: string;
    };

    readonly ScoreChangeCause:
      | 'catalogue'
      | 'attribution'
      | 'new-resources'
      | 'removed-resources'
      | 'waiver-start'
      | 'waiver-end'
      | 'data-found'
      | 'data-lost'
      | 'fixed'
      | 'regressed'
      | 'other';
    readonly ScoreChangeEnd: {
      /** Format: date-time */
      readonly at: string;
      readonly catalogueVersion?: string;
      readonly grade?: components['schemas']['Grade'];
      readonly risk?: number;
      readonly score?: components['schemas']['Score'];
    };
    readonly ScoreChangeItem: {
      readonly control?: string;
      /** Ids of some of the resources. */
      readonly examples: readonly string[];
      readonly practice?: string;
      readonly resources: number;
      readonly resourceType?: string;
      readonly severity?: components['schemas']['Severity'];
      readonly title: string;
    };
    readonly ScoreChangePart: {
      readonly cause: components['schemas']['ScoreChangeCause'];
      readonly items: readonly components['schemas']['ScoreChangeItem'][];
      /** Points of the score; absent when one of the ends has no score. */
      readonly share?: number;
      readonly totalItems: number;
    };
    readonly ScoreChanges: {
      /** Score at `to` - score at `from`; the sum of all shares. */
      readonly difference?: number;
      readonly entityRef: string;
      readonly from: components['schemas']['ScoreChangeEnd'];
      /** In the order in which the causes were replayed. */
      readonly parts: readonly components['schemas']['ScoreChangePart'][];
      readonly to: components['schemas']['ScoreChangeEnd'];
    };
    readonly ScoreHistory: {
      readonly entityRef: string;
      readonly fixTimes: readonly components['schemas']['FixTimes'][];
      /** Format: date */
      readonly from: string;
      /** Format: date-time */
      readonly historyStartsAt?: string;
      readonly interval: components['schemas']['HistoryInterval'];
      readonly points: readonly components['schemas']['HistoryPoint'][];
      /** Format: date */
      readonly to: string;
    };

    readonly Severity: 'critical' | 'high' | 'medium' | 'low';
    readonly SeverityCounts: {
      readonly critical: number;
      readonly high: number;
      readonly low: number;
      readonly medium: number;
    };
    /** Whose the evidence was. Absent without the permission to read what nobody owns. */
    readonly SharePoint: {
      /** Rows of evidence. */
      readonly accountLevel: number;
      /** Rows of evidence. */
      readonly attributed: number;
      readonly attributedResources: number;
      /** Rows of evidence. */
      readonly unattributed: number;
      readonly unattributedResources: number;
    };
    /** A finding of a threat or vulnerability service. */
    readonly Signal: {
      readonly account: string;
      readonly accountName?: string;
      /** Format: date-time
       * When it was found archived or gone. */
      readonly archivedAt?: string;
      readonly consoleUrl?: string;
      /** Format: date-time */
      readonly firstObservedAt: string;
      readonly id: string;
      /** Whether it is on the account and not the entity's own. */
      readonly inherited: boolean;
      /** Format: date-time */
      readonly observedAt: string;
      readonly product: string;
      readonly region: string;
      /** ARN, or AWS::::Account:\<id\>. */
      readonly resource: string;
      readonly resourceName?: string;
      readonly resourceType: string;
      readonly severity: components['schemas']['Severity'];
      /** The id of the product. */
      readonly signalId: string;
      readonly state: components['schemas']['SignalState'];
      readonly title: string;
      readonly type: string;
    };
    /** Active signals on an entity's own resources. Absent as long as no source of signals has looked. */
    readonly SignalFigures: {
      readonly counts: components['schemas']['SeverityCounts'];
      /** Format: date-time
       * When the oldest was first observed. */
      readonly oldestObservedAt?: string;
      readonly total: number;
    };
    readonly SignalList: {
      readonly counts: components['schemas']['SeverityCounts'];
      readonly items: readonly components['schemas']['Signal'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly sight: components['schemas']['SignalSight'];
      readonly totalItems: number;
    };
    /** In how many of the accounts in which an entity lives signals were collected. */
    readonly SignalSight: {
      readonly accounts: number;
      /** Accounts of which all signals have been read at least once. */
      readonly collectedAccounts: number;
      /** Format: date-time
       * When the account that was read longest ago was read. Absent when none was. */
      readonly collectedAt?: string;
    };
    /** Suppressed while somebody accepts it, archived once the product withdrew it or it was marked as resolved. */
    readonly SignalState: 'active' | 'suppressed' | 'archived';
    /** What one source could see of one account and region. */
    readonly SourceState: {
      readonly account: string;
      readonly accountName?: string;
      /** What to do about it. */
      readonly mend?: string;
      readonly message?: string;
      /** Format: date-time
       * End of the last complete visit. */
      readonly observedAt?: string;
      readonly region: string;
      readonly source: components['schemas']['EvidenceSource'];
      readonly status: components['schemas']['SourceStatus'];
    };

    readonly SourceStatus:
      | 'succeeded'
      | 'partial'
      | 'failed'
      | 'not-enabled'
      | 'denied'
      | 'stale'
      | 'never';
    /** `waived` is a failure that was accepted for a time, or that is suppressed in AWS; it is never a pass. */
    readonly Status: 'fail' | 'unknown' | 'waived' | 'pass' | 'not-applicable';
    readonly StatusCounts: {
      readonly fail: number;
      readonly notApplicable: number;
      readonly pass: number;
      readonly unknown: number;
      readonly waived: number;
    };
    /** A control that fails on own resources of entities of one version. */
    readonly TemplateFailingControl: {
      readonly control: string;
      readonly entities: number;
      readonly practice: string;
      /** Failing ones. */
      readonly resources: number;
      readonly severity: components['schemas']['Severity'];
      readonly title: string;
    };
    readonly TemplateList: {
      readonly items: readonly components['schemas']['TemplateStanding'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
    };
    /** The entities that were created from a template. */
    readonly TemplateStanding: {
      readonly entities: number;
      /** The newest that an entity was created from. */
      readonly newestVersion?: string;
      readonly template: string;
      readonly totalVersions: number;
      /** The newest first, 50 at most; entities without a version last. */
      readonly versions: readonly components['schemas']['TemplateVersion'][];
    };
    readonly TemplateVersion: components['schemas']['ScorecardAggregate'] & {
      /** Those that fail in the most entities, five at most; of equal ones the more severe first. */
      readonly failing: readonly components['schemas']['TemplateFailingControl'][];
      /** Whether no entity was created from a newer one. */
      readonly isNewest: boolean;
      /** Absent for the entities that name no version. */
      readonly version?: string;
    };
    readonly UnattributedGroup: {
      /** Rows of evidence. */
      readonly evidence: number;
      readonly examples: readonly {
        readonly account: string;
        readonly accountName?: string;
        readonly region: string;
        readonly resource: string;
        readonly resourceName?: string;
        readonly resourceType: string;
        readonly tags?: {
          readonly [key: string]: string;
        };
      }[];
      readonly failing: components['schemas']['SeverityCounts'];
      /** Account id, tag as key=value, resource type or stack name; empty for resources without tags or stack. */
      readonly key: string;
      readonly resources: number;
      readonly suggestions: readonly components['schemas']['OwnerSuggestion'][];
      readonly title: string;
    };

    readonly UnattributedGrouping: 'account' | 'tag' | 'resourceType' | 'stack';
    readonly UnattributedList: {
      readonly groupBy: components['schemas']['UnattributedGrouping'];
      readonly items: readonly components['schemas']['UnattributedGroup'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      readonly totalItems: number;
      readonly totals: {
        /** By account, most unattributed evidence first; at most 200. */
        readonly accounts: readonly components['schemas']['AccountShares'][];
        /** Format: date-time */
        readonly countedAt?: string;
        readonly evidence: components['schemas']['EvidenceShares'];
        /** All resources, without accounts. */
        readonly resources: number;
        readonly unattributedResources: number;
      };
    };
    /** Why a status is unknown. */
    readonly UnknownReason:
      | 'not-recorded'
      | 'not-managed'
      | 'not-scanned'
      | 'not-enabled'
      | 'access-denied'
      | 'control-disabled'
      | 'no-evidence'
      | 'never-collected'
      | 'stale'
      | 'error'
      | 'not-attested'
      | 'attestation-expired';
    readonly Waiver: {
      readonly approvals: readonly components['schemas']['WaiverApproval'][];
      readonly approvalsNeeded: number;
      readonly category: components['schemas']['WaiverCategory'];
      /** Absent when the whole practice is waived. */
      readonly controlId?: string;
      readonly endCause?: components['schemas']['WaiverEndCause'];
      /** Format: date-time */
      readonly endedAt?: string;
      readonly endsOnChange: boolean;
      readonly entityRef: string;
      /** Format: date-time */
      readonly expiresAt: string;
      readonly id: string;
      readonly origin: components['schemas']['LedgerOrigin'];
      readonly owner: string;
      /** Where it stands when it is not of the API. */
      readonly place?: string;
      readonly practiceId: string;
      readonly reason: string;
      /** Format: date-time */
      readonly requestedAt: string;
      readonly requestedBy: string;
      /** How many resources it is limited to; absent when it is not. */
      readonly resourceCount?: number;
      /** Absent for callers who may not read the evidence. */
      readonly resourceIds?: readonly string[];
      /** When it was requested, or approved. */
      readonly severity: components['schemas']['Severity'];
      readonly status: components['schemas']['WaiverStatus'];
      readonly tags?: string;
      readonly ticketUrl?: string;
      /** Title of the control or the practice. */
      readonly title: string;
      readonly version: number;
    };
    readonly WaiverApproval: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      readonly note?: string;
    };

    readonly WaiverCategory:
      | 'accepted-risk'
      | 'false-positive'
      | 'compensating-control'
      | 'planned-fix'
      | 'not-applicable-here';
    readonly WaiverDetails: {
      readonly events: readonly components['schemas']['LedgerEvent'][];
      readonly waiver: components['schemas']['Waiver'];
    };
    /** `severity-raised`: the control is more severe than when the waiver was approved; `resource-changed`: a waived resource was changed. */
    readonly WaiverEndCause: 'severity-raised' | 'resource-changed';
    readonly WaiverList: {
      readonly items: readonly components['schemas']['Waiver'][];
      readonly pageInfo: components['schemas']['PageInfo'];
      /** Waivers in app-config that do not count, of entities that the caller may read. Absent without any. */
      readonly problems?: readonly components['schemas']['DeclarationProblem'][];
      readonly totalItems: number;
    };
    readonly WaiverPreview: {
      readonly approvalsNeeded: number;
      /** Ids of the failing controls that it would cover. */
      readonly controls: readonly string[];
      readonly entityRef: string;
      readonly grade?: {
        readonly now?: components['schemas']['Grade'];
        readonly then?: components['schemas']['Grade'];
      };
      /** Format: date-time
       * If it were approved at once, and ended as late as the configuration allows. */
      readonly latestExpiresAt: string;
      /** Failing resources that it would cover; at most 200. */
      readonly resources: readonly string[];
      readonly risk?: {
        readonly now: number;
        readonly then: number;
      };
      readonly score: {
        readonly now: components['schemas']['Score'];
        readonly then: components['schemas']['Score'];
      };
      /** Of the control, or the worst of the practice. */
      readonly severity: components['schemas']['Severity'];
      readonly totalResources: number;
    };
    readonly WaiverPreviewRequest: components['schemas']['WaiverScope'];
    readonly WaiverRequest: {
      readonly category: components['schemas']['WaiverCategory'];
      readonly controlId?: string;
      /** End the waiver when one of its resourceIds is changed: re-tagged, created anew, or failing again after it passed. */
      readonly endsOnChange?: boolean;
      readonly entityRef: string;
      /** ISO 8601. */
      readonly expiresAt: string;
      /** Ref of the user or group that answers for the risk; the owner of the entity unless told. */
      readonly owner?: string;
      readonly practiceId?: string;
      readonly reason: string;
      readonly resourceIds?: readonly string[];
      readonly tags?: string;
      /** http or https. */
      readonly ticketUrl?: string;
    };
    /** A control or a practice on an entity; of all its resources, of named ones, or of those with tags. */
    readonly WaiverScope: {
      readonly controlId?: string;
      readonly entityRef: string;
      /** All controls of the practice; either this or controlId. */
      readonly practiceId?: string;
      /** ARNs. */
      readonly resourceIds?: readonly string[];
      /** Tag selector as in the annotation aws-tags; not together with resourceIds. */
      readonly tags?: string;
    };
    /** `requested` waits for approval, `active` counts; the others are over: `denied`, `withdrawn` by who requested it, `revoked`, `expired` at its time, `ended` before it, for the cause that it tells. */
    readonly WaiverStatus:
      | 'requested'
      | 'active'
      | 'denied'
      | 'withdrawn'
      | 'revoked'
      | 'expired'
      | 'ended';
    /** A control that fails on resources of the entity itself. */
    readonly WorstFailure: {
      /** Id of the control. */
      readonly control: string;
      /** Id of the practice. */
      readonly practice: string;
      /** Failing resources. */
      readonly resources: number;
      readonly severity: components['schemas']['Severity'];
    };
  };
  responses: {
    /** An error in the shape of \@backstage/errors. */
    readonly Error: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['ErrorResponse'];
      };
    };
    /** The waiver and its events, the oldest first. */
    readonly Waiver: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['WaiverDetails'];
      };
    };
  };
  parameters: {
    /** The nextCursor of the page before */
    readonly cursor: string;
    /** Only those that expire before this time, ISO 8601. */
    readonly expiresBefore: string;
    /** As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice. */
    readonly fleetFilter: readonly string[];
    /** A date, which stands for its last moment in UTC, or a date and time. 30 days before `to` unless told; the start of the history where that is later. */
    readonly historyFrom: string;
    /** `day` unless told. */
    readonly historyInterval: components['schemas']['HistoryInterval'];
    /** Like `from`; now unless told. */
    readonly historyTo: string;
    readonly kind: string;
    /** Only those made for this entity. */
    readonly ledgerEntityRef: string;
    readonly ledgerId: string;
    /** Only those of this practice or of one of its controls. */
    readonly ledgerPracticeId: string;
    /** Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case. */
    readonly ledgerText: string;
    /** Rows a page, 20 unless told. */
    readonly limit: number;
    readonly name: string;
    readonly namespace: string;
  };
  requestBodies: {
    readonly Decision: {
      readonly content: {
        readonly 'application/json': components['schemas']['LedgerDecision'];
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly listAccounts: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of the accounts. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccountList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listAttestations: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Only those made for this entity. */
        readonly entityRef?: components['parameters']['ledgerEntityRef'];
        /** Only those that expire before this time, ISO 8601. */
        readonly expiresBefore?: components['parameters']['expiresBefore'];
        readonly level?: components['schemas']['AttestationLevel'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** Only those of this practice or of one of its controls. */
        readonly practiceId?: components['parameters']['ledgerPracticeId'];
        /** One status or several, repeated. */
        readonly status?: readonly components['schemas']['AttestationStatus'][];
        /** Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case. */
        readonly text?: components['parameters']['ledgerText'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of attestations. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttestationList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly attest: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AttestationRequest'];
      };
    };
    readonly responses: {
      /** One attestation for each entity, in the order of the request. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Attestation'][];
          };
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getAttestation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The attestation and its events, the oldest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttestationDetails'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly revokeAttestation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: components['requestBodies']['Decision'];
    readonly responses: {
      /** The attestation and its events, the oldest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttestationDetails'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly previewAttribution: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AttributionPreviewRequest'];
      };
    };
    readonly responses: {
      /** What would change. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttributionPreview'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getCatalogue: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** Domains, practices and controls. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CatalogueResponse'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getCollection: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** Targets, accounts' coverage and problems. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CollectionState'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly refreshCollection: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': {
          readonly source?: components['schemas']['EvidenceSource'];
          readonly targetId?: string;
        };
      };
    };
    readonly responses: {
      /** The targets that are due now. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly requested: readonly string[];
          };
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly exportEvidence: {
    readonly parameters: {
      readonly query: {
        /** A date, which stands for its last moment in UTC, or a date and time; now unless told. */
        readonly at?: string;
        readonly entityRef: string;
        readonly format?: components['schemas']['ExportFormat'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** A file to save. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EvidencePack'];
          readonly 'text/csv': string;
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getFleet: {
    readonly parameters: {
      readonly query?: {
        /** As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice. */
        readonly filter?: components['parameters']['fleetFilter'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** Sums, AWS's own score, and the fixes that bring the most. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FleetFigures'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listTemplates: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice. */
        readonly filter?: components['parameters']['fleetFilter'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of templates. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TemplateList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listHeatmap: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice. */
        readonly filter?: components['parameters']['fleetFilter'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** As in /v1/scorecards. */
        readonly orderField?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of entities. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HeatmapList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getFleetHistory: {
    readonly parameters: {
      readonly query?: {
        /** A date, which stands for its last moment in UTC, or a date and time. 30 days before `to` unless told; the start of the history where that is later. */
        readonly from?: components['parameters']['historyFrom'];
        /** `day` unless told. */
        readonly interval?: components['parameters']['historyInterval'];
        /** Components unless told, because entities that roll up others would count these twice. */
        readonly kind?: string;
        /** Like `from`; now unless told. */
        readonly to?: components['parameters']['historyTo'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The series. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FleetHistory'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listRollups: {
    readonly parameters: {
      readonly query: {
        readonly by: components['schemas']['RollupKind'];
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** As in /v1/scorecards. A filter without a kind takes components, because entities that roll up others would count these twice. */
        readonly filter?: components['parameters']['fleetFilter'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of groups. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RollupList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listScorecards: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Conditions `key=value`, joined by `,`. Conditions of one key are alternatives, different keys must all hold; the parameter may be repeated, each repetition is an alternative. Keys are kind, namespace, owner, system, partOf (an entity that rolls others up, such as a catalog domain), domain (a practice domain with a failing control), grade (A to E or none), account, lifecycle, criticality, template (as the annotation names it), templateVersion (none for entities that name no version), text. A `,` inside a value is written `\,`. */
        readonly filter?: readonly string[];
        /** What each row holds beyond the usual; `worstFailures` names up to five failing controls. */
        readonly include?: readonly 'worstFailures'[];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** Field and direction, `risk,desc` by default. Fields are risk, score, coverage, title, kind, owner, oldestEvidenceAt, failing, delta30d. */
        readonly orderField?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of the ranking. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScorecardList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getScorecard: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The scorecard. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Scorecard'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getAttribution: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The rules, and one page of the resources. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AttributionExplanation'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getChanges: {
    readonly parameters: {
      readonly query?: {
        /** A date, which stands for its last moment in UTC, or a date and time. 30 days before `to` unless told; the start of the history where that is later. */
        readonly from?: components['parameters']['historyFrom'];
        /** Like `from`; now unless told. */
        readonly to?: components['parameters']['historyTo'];
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** Both ends and the causes of the difference. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScoreChanges'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listEvidence: {
    readonly parameters: {
      readonly query?: {
        readonly control?: string;
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        readonly practice?: string;
        /** One status or several, repeated. */
        readonly status?: readonly components['schemas']['Status'][];
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of evidence. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EvidenceList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getHistory: {
    readonly parameters: {
      readonly query?: {
        /** A date, which stands for its last moment in UTC, or a date and time. 30 days before `to` unless told; the start of the history where that is later. */
        readonly from?: components['parameters']['historyFrom'];
        /** `day` unless told. */
        readonly interval?: components['parameters']['historyInterval'];
        /** Like `from`; now unless told. */
        readonly to?: components['parameters']['historyTo'];
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The series, and how long failures took to be fixed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScoreHistory'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listPatches: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** ARN of one of the entity's resources. */
        readonly resourceId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of patches. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PatchList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listSignals: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** Name of the product, such as GuardDuty. */
        readonly product?: string;
        /** One severity or several, repeated. */
        readonly severity?: readonly components['schemas']['Severity'][];
        /** One state or several, repeated; active unless told. */
        readonly state?: readonly components['schemas']['SignalState'][];
      };
      readonly header?: never;
      readonly path: {
        readonly kind: components['parameters']['kind'];
        readonly name: components['parameters']['name'];
        readonly namespace: components['parameters']['namespace'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of signals. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignalList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listUnattributed: {
    readonly parameters: {
      readonly query?: {
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** `account` unless told. By tag, a resource counts in the group of each of its tags. */
        readonly groupBy?: components['schemas']['UnattributedGrouping'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of the groups, and totals of all evidence. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UnattributedList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly listWaivers: {
    readonly parameters: {
      readonly query?: {
        /** Waivers of this control; not those of its whole practice. */
        readonly controlId?: string;
        /** The nextCursor of the page before */
        readonly cursor?: components['parameters']['cursor'];
        /** Only those made for this entity. */
        readonly entityRef?: components['parameters']['ledgerEntityRef'];
        /** Only those that expire before this time, ISO 8601. */
        readonly expiresBefore?: components['parameters']['expiresBefore'];
        /** Rows a page, 20 unless told. */
        readonly limit?: components['parameters']['limit'];
        /** Only those of this practice or of one of its controls. */
        readonly practiceId?: components['parameters']['ledgerPracticeId'];
        /** One status or several, repeated. */
        readonly status?: readonly components['schemas']['WaiverStatus'][];
        /** Only those in whose entity, persons, and id or title of control or practice every word stands, whatever its case. */
        readonly text?: components['parameters']['ledgerText'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** One page of waivers. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WaiverList'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly requestWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WaiverRequest'];
      };
    };
    readonly responses: {
      /** The requested waiver. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WaiverDetails'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly getWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** The waiver and its events, the oldest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WaiverDetails'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
  readonly approveWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: components['requestBodies']['Decision'];
    readonly responses: {
      readonly 200: components['responses']['Waiver'];
      readonly default: components['responses']['Error'];
    };
  };
  readonly denyWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: components['requestBodies']['Decision'];
    readonly responses: {
      readonly 200: components['responses']['Waiver'];
      readonly default: components['responses']['Error'];
    };
  };
  readonly revokeWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: components['requestBodies']['Decision'];
    readonly responses: {
      readonly 200: components['responses']['Waiver'];
      readonly default: components['responses']['Error'];
    };
  };
  readonly withdrawWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['ledgerId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: components['requestBodies']['Decision'];
    readonly responses: {
      readonly 200: components['responses']['Waiver'];
      readonly default: components['responses']['Error'];
    };
  };
  readonly previewWaiver: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WaiverPreviewRequest'];
      };
    };
    readonly responses: {
      /** What the waiver would cover. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WaiverPreview'];
        };
      };
      readonly default: components['responses']['Error'];
    };
  };
}
