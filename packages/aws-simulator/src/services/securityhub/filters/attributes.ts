import type { Finding } from '../../../estate/Finding';
import { productOf } from '../../../estate/productOf';

/** Kind of a filter, as the service model has it. @internal */
export type FilterKind =
  | 'string'
  | 'date'
  | 'number'
  | 'map'
  | 'ip'
  | 'boolean'
  | 'keyword';

/**
 * A finding attribute that can be filtered by.
 *
 * @internal
 */
export interface FilterAttribute {
  readonly kind: FilterKind;
  /** Values of the attribute on a finding; pairs for maps. */
  values(finding: Finding): unknown[];
  /** Read from the state alone, without writing the document. */
  readonly cheap: boolean;
}

function at(document: unknown, steps: readonly string[]): unknown[] {
  if (document === undefined || document === null) {
    return [];
  }
  if (Array.isArray(document)) {
    return document.flatMap(item => at(item, steps));
  }
  if (steps.length === 0) {
    return [document];
  }
  return typeof document === 'object'
    ? at((document as Record<string, unknown>)[steps[0]], steps.slice(1))
    : [];
}

function path(kind: FilterKind, text: string): FilterAttribute {
  const steps = text.split('.');
  return { kind, cheap: false, values: finding => at(finding.document, steps) };
}

function pairs(text: string): FilterAttribute {
  const steps = text.split('.');
  return {
    kind: 'map',
    cheap: false,
    values: finding =>
      at(finding.document, steps).flatMap(map => Object.entries(map as object)),
  };
}

function cheap(
  kind: FilterKind,
  values: (finding: Finding) => unknown[],
): FilterAttribute {
  return { kind, cheap: true, values };
}

function never(kind: FilterKind): FilterAttribute {
  return { kind, cheap: true, values: () => [] };
}

const byPath: Record<string, FilterAttribute> = {
  Id: path('string', 'Id'),
  GeneratorId: path('string', 'GeneratorId'),
  Type: path('string', 'Types'),
  SeverityNormalized: path('number', 'Severity.Normalized'),
  Title: path('string', 'Title'),
  Description: path('string', 'Description'),
  RecommendationText: path('string', 'Remediation.Recommendation.Text'),
  ProductFields: pairs('ProductFields'),
  CompanyName: path('string', 'CompanyName'),
  ResourceType: path('string', 'Resources.Type'),
  ResourceId: path('string', 'Resources.Id'),
  ResourcePartition: path('string', 'Resources.Partition'),
  ResourceRegion: path('string', 'Resources.Region'),
  ResourceTags: pairs('Resources.Tags'),
  WorkflowState: path('string', 'WorkflowState'),
  FindingProviderFieldsSeverityLabel: path(
    'string',
    'FindingProviderFields.Severity.Label',
  ),
  FindingProviderFieldsSeverityOriginal: path(
    'string',
    'FindingProviderFields.Severity.Original',
  ),
  FindingProviderFieldsTypes: path('string', 'FindingProviderFields.Types'),
  ComplianceAssociatedStandardsId: path(
    'string',
    'Compliance.AssociatedStandards.StandardsId',
  ),
  Keyword: { kind: 'keyword', cheap: false, values: f => [f.document] },
};

const byState: Record<string, FilterAttribute> = {
  AwsAccountId: cheap('string', finding => [finding.cell.account.id]),
  AwsAccountName: cheap('string', finding => [finding.cell.account.name]),
  Region: cheap('string', finding => [finding.cell.region]),
  FirstObservedAt: cheap('date', finding => [finding.state.firstObservedAt]),
  LastObservedAt: cheap('date', finding => [finding.state.updatedAt]),
  CreatedAt: cheap('date', finding => [finding.state.createdAt]),
  UpdatedAt: cheap('date', finding => [finding.state.updatedAt]),
  RecordState: cheap('string', finding => [finding.state.recordState]),
  WorkflowStatus: cheap('string', finding => [finding.state.workflow]),
  ProductArn: cheap('string', finding => [
    productOf(finding.subject, finding.cell.region).arn,
  ]),
  ProductName: cheap('string', finding => [
    productOf(finding.subject, finding.cell.region).name,
  ]),
  Sample: cheap('boolean', () => [false]),
  ComplianceStatus: cheap('string', finding =>
    finding.subject.kind === 'check' ? [finding.state.status] : [],
  ),
  ComplianceSecurityControlId: cheap('string', finding =>
    finding.subject.kind === 'check' ? [finding.subject.check.control.id] : [],
  ),
  SeverityLabel: cheap('string', finding => {
    if (finding.subject.kind === 'threat') {
      return [finding.subject.threat.severity];
    }
    return finding.state.status === 'PASSED'
      ? ['INFORMATIONAL']
      : [finding.subject.check.control.severity];
  }),
};

// In the service model, but on no finding of the estate.
const absentNames: Record<FilterKind, string> = {
  string:
    'SourceUrl MalwareName MalwareType MalwarePath MalwareState NetworkDirection NetworkProtocol NetworkSourceDomain NetworkSourceMac NetworkDestinationDomain ProcessName ProcessPath ThreatIntelIndicatorType ThreatIntelIndicatorValue ThreatIntelIndicatorCategory ThreatIntelIndicatorSource ThreatIntelIndicatorSourceUrl ResourceAwsEc2InstanceType ResourceAwsEc2InstanceImageId ResourceAwsEc2InstanceKeyName ResourceAwsEc2InstanceIamInstanceProfileArn ResourceAwsEc2InstanceVpcId ResourceAwsEc2InstanceSubnetId ResourceAwsS3BucketOwnerId ResourceAwsS3BucketOwnerName ResourceAwsIamAccessKeyUserName ResourceAwsIamAccessKeyPrincipalName ResourceAwsIamAccessKeyStatus ResourceAwsIamUserUserName ResourceContainerName ResourceContainerImageId ResourceContainerImageName VerificationState RelatedFindingsProductArn RelatedFindingsId NoteText NoteUpdatedBy FindingProviderFieldsRelatedFindingsId FindingProviderFieldsRelatedFindingsProductArn VulnerabilitiesExploitAvailable VulnerabilitiesFixAvailable ComplianceSecurityControlParametersName ComplianceSecurityControlParametersValue ResourceApplicationName ResourceApplicationArn ResourceOwnerAccountId ResourceOwnerOrgId ResourceProvider',
  date: 'ProcessLaunchedAt ProcessTerminatedAt ThreatIntelIndicatorLastObservedAt ResourceAwsEc2InstanceLaunchedAt ResourceAwsIamAccessKeyCreatedAt ResourceContainerLaunchedAt NoteUpdatedAt',
  number:
    'SeverityProduct Confidence Criticality NetworkSourcePort NetworkDestinationPort ProcessPid ProcessParentPid FindingProviderFieldsConfidence FindingProviderFieldsCriticality',
  map: 'UserDefinedFields ResourceDetailsOther',
  ip: 'NetworkSourceIpV4 NetworkSourceIpV6 NetworkDestinationIpV4 NetworkDestinationIpV6 ResourceAwsEc2InstanceIpV4Addresses ResourceAwsEc2InstanceIpV6Addresses',
  boolean: '',
  keyword: '',
};

const absent = Object.entries(absentNames).flatMap(([kind, names]) =>
  names
    .split(' ')
    .filter(Boolean)
    .map(name => [name, never(kind as FilterKind)] as const),
);

/**
 * Every attribute of `AwsSecurityFindingFilters`.
 *
 * @internal
 */
export const filterAttributes: ReadonlyMap<string, FilterAttribute> = new Map([
  ...absent,
  ...Object.entries(byPath),
  ...Object.entries(byState),
]);
