import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import { CatalogueControlDirectory } from '../collectors/CatalogueControlDirectory';
import { EventConverter, type EventConverterOptions } from './EventConverter';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const FINDING = {
  Id: 'arn:aws:securityhub:eu-west-1:111122223333:security-control/s3.8/finding/1',
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  GeneratorId: 'security-control/S3.8',
  AwsAccountId: '111122223333',
  Region: 'eu-west-1',
  RecordState: 'ACTIVE',
  CreatedAt: '2026-11-01T00:00:00.000Z',
  UpdatedAt: '2026-11-20T11:00:00.000Z',
  Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
  Workflow: { Status: 'NEW' },
  Resources: [{ Id: 'arn:aws:s3:::parcels', Type: 'AwsS3Bucket' }],
};

function convert(
  bodies: string[],
  options: Partial<EventConverterOptions> = {},
  again = false,
) {
  return new EventConverter({
    partition: 'aws',
    controls: new CatalogueControlDirectory(defaultCatalogue()),
    securityHub: true,
    config: true,
    ...options,
  }).convert(
    bodies.map(body => ({ body, again })),
    NOW,
  );
}

const imported = (finding: object) =>
  JSON.stringify({
    source: 'aws.securityhub',
    'detail-type': 'Security Hub Findings - Imported',
    detail: { findings: [finding] },
  });

const changed = (ruleName: string, result: unknown, resource = 'bucket') =>
  JSON.stringify({
    source: 'aws.config',
    'detail-type': 'Config Rules Compliance Change',
    detail: {
      messageType: 'ComplianceChangeNotification',
      awsAccountId: '111122223333',
      awsRegion: 'eu-west-1',
      configRuleName: ruleName,
      resourceType:
        resource === 'bucket' ? 'AWS::S3::Bucket' : 'AWS::IAM::Role',
      resourceId: 'parcels',
      newEvaluationResult: result,
    },
  });

const result = {
  complianceType: 'NON_COMPLIANT',
  resultRecordedTime: '2026-11-20T11:30:00.000Z',
};

describe('EventConverter', () => {
  it('turns a finding into what the collector would bring', () => {
    expect(convert([imported(FINDING)])).toMatchObject({
      malformed: [],
      page: {
        evidence: [
          {
            controlId: 'S3.8',
            source: 'security-hub',
            status: 'fail',
            suppressed: false,
            observedAt: FINDING.UpdatedAt,
            externalId: FINDING.Id,
          },
        ],
        resources: [{ resourceId: 'arn:aws:s3:::parcels' }],
        removed: [],
      },
    });
  });

  it('tells suppression and archival', () => {
    const suppressed = { ...FINDING, Workflow: { Status: 'SUPPRESSED' } };
    expect(convert([imported(suppressed)]).page.evidence).toMatchObject([
      { status: 'fail', suppressed: true },
    ]);
    const { page } = convert([
      imported({ ...FINDING, RecordState: 'ARCHIVED' }),
    ]);
    expect(page).toMatchObject({
      evidence: [],
      removed: [{ controlId: 'S3.8', externalId: FINDING.Id }],
    });
  });

  it('takes findings of other products as signals where they are wanted', () => {
    const threat = imported({
      ...FINDING,
      Id: 'arn:aws:guardduty:eu-west-1:111122223333:finding/1',
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      ProductName: 'GuardDuty',
      GeneratorId: 'aws/guardduty',
      Types: ['TTPs/Recon'],
      Title: 'Port probe',
      Severity: { Label: 'HIGH' },
      Compliance: undefined,
    });
    expect(convert([threat]).page).toMatchObject({
      signals: [],
      skipped: [{ cause: 'not-a-control' }],
    });
    expect(
      convert([threat], { signals: { minimumSeverity: 'medium' } }).page,
    ).toMatchObject({
      evidence: [],
      signals: [{ product: 'GuardDuty', severity: 'high', state: 'active' }],
      skipped: [],
    });
  });

  it('turns a change of compliance into evidence of the rule', () => {
    const { page } = convert([
      changed('s3-bucket-ssl-requests-only-conformance-pack-abc123', result),
    ]);
    expect(page.evidence).toMatchObject([
      {
        controlId: 'S3_BUCKET_SSL_REQUESTS_ONLY',
        source: 'config',
        resourceId: 'arn:aws:s3:::parcels',
        status: 'fail',
        observedAt: result.resultRecordedTime,
      },
    ]);
  });

  it('counts what it leaves to visits', () => {
    const { page, malformed } = convert([
      changed('securityhub-s3-bucket-ssl-requests-only-1a2b3c4d', result),
      changed('iam-role-managed-policy-check', result, 'role'),
      changed('s3-bucket-ssl-requests-only', null),
      changed('s3-bucket-ssl-requests-only', { complianceType: 'COMPLIANT' }),
      imported({
        ...FINDING,
        GeneratorId: 'security-control/Config.1',
        Compliance: { Status: 'PASSED', SecurityControlId: 'Config.1' },
        Resources: [{ Id: 'AWS::::Account:111122223333', Type: 'AwsAccount' }],
      }),
      imported({ ...FINDING, AwsAccountId: '42' }),
    ]);
    expect(page.evidence).toEqual([]);
    expect(malformed).toEqual([]);
    expect(page.skipped.map(({ cause }) => cause)).toEqual([
      'security-hub-rule',
      'no-arn',
      'no-result',
      'no-time',
      'left-to-visits',
      'bad-account-id',
    ]);
  });

  it('keeps rules of Security Hub while it is not read itself, and leaves sources that are off', () => {
    const rule = changed(
      'securityhub-s3-bucket-ssl-requests-only-1a2b3c4d',
      result,
    );
    expect(
      convert([rule, imported(FINDING)], { securityHub: false }).page,
    ).toMatchObject({
      evidence: [{ controlId: 'S3_BUCKET_SSL_REQUESTS_ONLY' }],
      skipped: [{ cause: 'source-off' }],
    });
    expect(convert([rule], { config: false }).page).toMatchObject({
      evidence: [],
      skipped: [{ cause: 'source-off' }],
    });
  });

  it('hands malformed messages back and counts them once', () => {
    const first = convert(['hello', imported(FINDING)]);
    expect(first.malformed).toEqual([{ body: 'hello', again: false }]);
    expect(first.page.skipped).toEqual([{ cause: 'malformed-event' }]);
    const second = convert(['hello'], {}, true);
    expect(second.malformed).toHaveLength(1);
    expect(second.page.skipped).toEqual([]);
  });
});
