import type { ControlDirectory } from '../ControlDirectory';
import { FindingBatch, type BatchOptions } from './FindingBatch';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const ACCOUNT = '111122223333';
const PLACE = `arn:aws:securityhub:eu-west-1:${ACCOUNT}`;
const OWN = `${PLACE}:security-control/s3.8/finding/1`;
const OF_FSBP = `${PLACE}:subscription/aws-foundational-security-best-practices/v/1.0.0/S3.8/finding/2`;
const OF_NIST = `${PLACE}:subscription/nist-800-53/v/5.0.0/S3.8/finding/3`;

const controls: ControlDirectory = {
  spelling: id => id,
  isAccountLevel: () => false,
  configRule: () => undefined,
  ofGenerator: id =>
    id.startsWith('scanner/') ? 'scanner-open-port' : undefined,
  generators: () => ['scanner/'],
};

function finding(changes: object = {}) {
  return {
    Id: OWN,
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
    GeneratorId: 'security-control/S3.8',
    AwsAccountId: ACCOUNT,
    Region: 'eu-west-1',
    RecordState: 'ACTIVE',
    CreatedAt: '2026-01-01T00:00:00.000Z',
    UpdatedAt: '2026-11-20T06:00:00.000Z',
    Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
    Workflow: { Status: 'NEW' },
    Resources: [{ Id: 'arn:aws:s3:::orders', Type: 'AwsS3Bucket' }],
    ...changes,
  };
}

const archived = {
  RecordState: 'ARCHIVED',
  Compliance: { Status: 'NOT_AVAILABLE', SecurityControlId: 'S3.8' },
};

function batchOf(findings: object[], options: Partial<BatchOptions> = {}) {
  const batch = new FindingBatch({
    controls,
    now: NOW,
    signals: { minimumSeverity: 'medium' },
    isRead: () => true,
    consolidated: true,
    ...options,
  });
  batch.add(findings);
  return batch;
}

describe('FindingBatch', () => {
  it('withdraws evidence whose finding is archived', () => {
    const batch = batchOf([finding(archived)]);
    expect(batch.evidence()).toEqual([]);
    expect(batch.removed()).toEqual([
      {
        controlId: 'S3.8',
        resourceId: 'arn:aws:s3:::orders',
        accountId: ACCOUNT,
        region: 'eu-west-1',
        externalId: OWN,
        observedAt: '2026-11-20T06:00:00.000Z',
      },
    ]);
  });

  it('withdraws nothing for one standard, as the findings of others may stand', () => {
    expect(batchOf([finding({ ...archived, Id: OF_FSBP })]).removed()).toEqual(
      [],
    );
    expect(
      batchOf([finding(archived)], { consolidated: false }).removed(),
    ).toEqual([]);
  });

  it('withdraws findings of other products in any hub', () => {
    const scan = finding({
      Id: 'scanner/17',
      GeneratorId: 'scanner/open-port',
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/acme/scanner',
      RecordState: 'ARCHIVED',
      Compliance: undefined,
    });
    expect(batchOf([scan], { consolidated: false }).removed()).toEqual([
      expect.objectContaining({ externalId: 'scanner/17' }),
    ]);
  });

  it('counts, while both kinds are there, the kind that the hub makes now', () => {
    const both = [
      finding({ Compliance: { Status: 'PASSED', SecurityControlId: 'S3.8' } }),
      finding({ Id: OF_FSBP }),
      finding({ Id: OF_NIST, Workflow: { Status: 'SUPPRESSED' } }),
    ];
    for (const order of [both, [...both].reverse()]) {
      expect(batchOf(order).evidence()).toEqual([
        expect.objectContaining({ status: 'pass', externalId: OWN }),
      ]);
      expect(batchOf(order, { consolidated: false }).evidence()).toEqual([
        expect.objectContaining({
          status: 'fail',
          suppressed: false,
          externalId: OF_FSBP,
        }),
      ]);
    }
  });

  it('makes signals of what belongs to no control, and only of what is wanted', () => {
    const threat = {
      Id: 'arn:aws:guardduty:eu-west-1:111122223333:detector/1/finding/9',
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      ProductName: 'GuardDuty',
      GeneratorId: 'arn:aws:guardduty:eu-west-1:111122223333:detector/1',
      Severity: { Label: 'HIGH' },
      Compliance: undefined,
    };
    const batch = batchOf([
      finding(threat),
      finding({ ...threat, Id: 'x', Severity: { Label: 'LOW' } }),
      finding({ ...threat, Id: 'y', Sample: true }),
    ]);
    expect(batch.signals()?.map(({ signalId }) => signalId)).toEqual([
      threat.Id,
    ]);
    expect(batch.resources()).toHaveLength(1);
    expect(batch.skipped()).toEqual([]);
    expect(
      batchOf([finding(threat)], { signals: undefined }).signals(),
    ).toBeUndefined();
  });

  it.each(['aws', 'aws-us-gov', 'aws-cn'])(
    'tells control findings of the partition %s from others',
    partition => {
      const of = (product: string) =>
        `arn:${partition}:securityhub:some-region-1::product/aws/${product}`;
      const Resources = [
        { Id: `arn:${partition}:s3:::orders`, Type: 'AwsS3Bucket' },
      ];
      const batch = batchOf([
        finding({ ProductArn: of('securityhub'), Resources }),
        finding({
          ProductArn: of('macie'),
          Id: 'm',
          GeneratorId: 'aws/macie',
          Severity: { Label: 'HIGH' },
          Compliance: undefined,
          Resources,
        }),
      ]);
      expect(batch.evidence()).toHaveLength(1);
      expect(batch.signals()).toEqual([
        expect.objectContaining({
          product: 'macie',
          resourceId: `arn:${partition}:s3:::orders`,
        }),
      ]);
    },
  );

  it('says nothing of accounts that are not read', () => {
    const batch = batchOf([finding(), finding({ AwsAccountId: 'nonsense' })], {
      isRead: accountId => accountId !== ACCOUNT,
    });
    expect(batch.evidence()).toEqual([]);
    expect(batch.skipped()).toEqual([
      expect.objectContaining({ cause: 'bad-account-id' }),
    ]);
  });
});
