import type { Check } from './Check';
import { descriptionOf, remediationUrlOf, titleOf } from './describeControl';
import { standards, type StandardFact } from './facts';
import type { Finding, FindingDocument } from './Finding';
import { mix, uuidOf } from './hash';
import { productOf } from './productOf';
import { toFindingResource } from './toFindingResource';

const REASONS: Record<string, string> = {
  CONFIG_RECORDER_DISABLED:
    'The configuration recorder does not record this resource type.',
  CONFIG_EVALUATIONS_EMPTY: 'The Config rule has returned no evaluation.',
  CONFIG_RETURNS_NOT_APPLICABLE:
    'The Config rule finds that it does not apply to this resource.',
};

const NORMALIZED = { CRITICAL: 90, HIGH: 70, MEDIUM: 40, LOW: 1 };

/** Full ARN of a standard in a Region. @internal */
export function standardArn(standard: StandardFact, region: string): string {
  return standard.standardsId.startsWith('ruleset/')
    ? `arn:aws:securityhub:::${standard.standardsId}`
    : `arn:aws:securityhub:${region}::${standard.standardsId}`;
}

/**
 * Writes a control's finding, consolidated or per standard as the account has
 * it.
 *
 * @internal
 */
export function toControlDocument(
  finding: Finding,
  check: Check,
): FindingDocument {
  const { resource, state, cell } = finding;
  const { control, standard } = check;
  const { account, region } = cell;
  const passed = state.status === 'PASSED';
  const label = passed ? 'INFORMATIONAL' : control.severity;
  const severity = {
    Label: label,
    Normalized: passed ? 0 : NORMALIZED[control.severity],
    Original: label,
  };
  const updatedAt = new Date(state.updatedAt).toISOString();
  const url = remediationUrlOf(control);
  const types = [
    'Software and Configuration Checks/Industry and Regulatory Standards',
  ];
  const form = standard
    ? perStandard(finding, check, standard)
    : consolidated(finding, check);
  const { arn: productArn, ...product } = productOf(finding.subject, region);
  return {
    SchemaVersion: '2018-10-08',
    Id: form.id,
    ProductArn: productArn,
    ProductName: product.name,
    CompanyName: product.company,
    Region: region,
    GeneratorId: form.generatorId,
    AwsAccountId: account.id,
    AwsAccountName: account.name,
    Types: types,
    FirstObservedAt: new Date(state.firstObservedAt).toISOString(),
    LastObservedAt: updatedAt,
    CreatedAt: new Date(state.createdAt).toISOString(),
    UpdatedAt: updatedAt,
    ProcessedAt: updatedAt,
    Severity: severity,
    Title: form.title,
    Description: descriptionOf(control),
    Remediation: {
      Recommendation: {
        Text: `How to mend ${control.id} is described in the Security Hub documentation.`,
        Url: url,
      },
    },
    ProductFields: {
      ...form.productFields,
      'aws/securityhub/ProductName': product.name,
      'aws/securityhub/CompanyName': product.company,
      'aws/securityhub/FindingId': `${productArn}/${form.id}`,
      'Resources:0/Id': resource.arn,
    },
    Resources: [toFindingResource(resource, region, state.updatedAt)],
    Compliance: {
      Status: state.status,
      SecurityControlId: control.id,
      AssociatedStandards: standards
        .filter(
          fact =>
            control.standards.includes(fact.key) &&
            account.standards.includes(fact.key) &&
            (standard === undefined || standard === fact.key),
        )
        .map(fact => ({ StandardsId: fact.standardsId })),
      ...(state.reason
        ? {
            StatusReasons: [
              {
                ReasonCode: state.reason,
                Description: REASONS[state.reason] ?? state.reason,
              },
            ],
          }
        : {}),
    },
    WorkflowState: 'NEW',
    Workflow: { Status: state.workflow },
    RecordState: state.recordState,
    FindingProviderFields: { Severity: severity, Types: types },
    Sample: false,
  };
}

interface Form {
  readonly id: string;
  readonly generatorId: string;
  readonly title: string;
  readonly productFields: Record<string, string>;
}

function consolidated(finding: Finding, check: Check): Form {
  const { resource, cell } = finding;
  const { control } = check;
  const place = `arn:aws:securityhub:${cell.region}:${cell.account.id}`;
  const uuid = uuidOf(mix(resource.key, check.key));
  return {
    id: `${place}:security-control/${control.id.toLowerCase()}/finding/${uuid}`,
    generatorId: `security-control/${control.id}`,
    title: titleOf(control),
    productFields: {},
  };
}

function perStandard(finding: Finding, check: Check, key: string): Form {
  const { resource, cell } = finding;
  const { control } = check;
  const standard = standards.find(fact => fact.key === key) ?? standards[0];
  const name = standard.standardsId.replace('standards/', '');
  const place = `arn:aws:securityhub:${cell.region}:${cell.account.id}`;
  const uuid = uuidOf(mix(resource.key, check.key, key.length));
  return {
    id: `${place}:subscription/${name}/${control.id}/finding/${uuid}`,
    generatorId: `${name}/${control.id}`,
    title: `${control.id} ${titleOf(control)}`,
    productFields: {
      StandardsArn: `arn:aws:securityhub:::${standard.standardsId}`,
      StandardsSubscriptionArn: `${place}:subscription/${name}`,
      ControlId: control.id,
      RecommendationUrl: remediationUrlOf(control),
      StandardsControlArn: `${place}:control/${name}/${control.id}`,
    },
  };
}
