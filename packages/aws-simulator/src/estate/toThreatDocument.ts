import type { Finding, FindingDocument } from './Finding';
import { hashText, mix, uuidOf } from './hash';
import type { ThreatFinding } from './model';
import { productOf } from './productOf';
import { toFindingResource } from './toFindingResource';

const NORMALIZED = { CRITICAL: 90, HIGH: 70, MEDIUM: 40, LOW: 1 };

/**
 * Writes a finding of GuardDuty, Inspector, Macie or IAM Access Analyzer: no
 * compliance status, no control.
 *
 * @internal
 */
export function toThreatDocument(
  finding: Finding,
  threat: ThreatFinding,
): FindingDocument {
  const { resource, state, cell } = finding;
  const { account, region } = cell;
  const {
    key: product,
    arn: productArn,
    company,
  } = productOf(finding.subject, region);
  const id = `arn:aws:${product}:${region}:${account.id}:finding/${uuidOf(
    mix(resource.key, hashText(threat.title)),
  )}`;
  const updatedAt = new Date(state.updatedAt).toISOString();
  return {
    SchemaVersion: '2018-10-08',
    Id: id,
    ProductArn: productArn,
    ProductName: threat.product,
    CompanyName: company,
    Region: region,
    GeneratorId: `aws/${product}`,
    AwsAccountId: account.id,
    AwsAccountName: account.name,
    Types: [threat.type],
    FirstObservedAt: new Date(state.firstObservedAt).toISOString(),
    LastObservedAt: updatedAt,
    CreatedAt: new Date(state.createdAt).toISOString(),
    UpdatedAt: updatedAt,
    ProcessedAt: updatedAt,
    Severity: {
      Label: threat.severity,
      Normalized: NORMALIZED[threat.severity],
    },
    Title: threat.title,
    Description: `${threat.title}. Simulated finding of ${threat.product}.`,
    ProductFields: {
      'aws/securityhub/ProductName': threat.product,
      'aws/securityhub/CompanyName': company,
      'aws/securityhub/FindingId': `${productArn}/${id}`,
    },
    Resources: [toFindingResource(resource, region, state.updatedAt)],
    WorkflowState: 'NEW',
    Workflow: { Status: state.workflow },
    RecordState: state.recordState,
    Sample: false,
  };
}
