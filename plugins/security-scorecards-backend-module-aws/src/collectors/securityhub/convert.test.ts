import fc from 'fast-check';
import type { ControlDirectory } from '../ControlDirectory';
import { convertFinding } from './convert';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const BUCKET = 'arn:aws:s3:::orders';

const controls: ControlDirectory = {
  spelling: id => (id.toLowerCase() === 's3.8' ? 'S3.8' : id),
  isAccountLevel: id => id === 'IAM.4',
  configRule: () => undefined,
  ofGenerator: id =>
    id.startsWith('scanner/') ? 'scanner-open-port' : undefined,
  generators: () => ['scanner/'],
};

function finding(changes: object = {}) {
  return {
    Id: 'arn:aws:securityhub:eu-west-1:111122223333:security-control/s3.8/finding/1',
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
    GeneratorId: 'security-control/S3.8',
    AwsAccountId: '111122223333',
    Region: 'eu-west-1',
    RecordState: 'ACTIVE',
    CreatedAt: '2026-01-01T00:00:00.000Z',
    FirstObservedAt: '2026-02-01T00:00:00.000Z',
    UpdatedAt: '2026-11-20T06:00:00.000Z',
    Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
    Workflow: { Status: 'NEW' },
    Resources: [
      {
        Id: BUCKET,
        Type: 'AwsS3Bucket',
        Region: 'eu-west-1',
        Tags: { service: 'orders' },
      },
    ],
    ...changes,
  };
}

function evidence(changes: object = {}) {
  const converted = convertFinding(finding(changes), { controls, now: NOW });
  if (converted.kind !== 'evidence') {
    throw new Error(`skipped: ${converted.skipped.cause}`);
  }
  return converted.evidence;
}

describe('convertFinding', () => {
  it('keeps what it says', () => {
    expect(convertFinding(finding(), { controls, now: NOW })).toEqual({
      kind: 'evidence',
      archived: false,
      evidence: {
        controlId: 'S3.8',
        source: 'security-hub',
        resourceId: BUCKET,
        resourceType: 'AWS::S3::Bucket',
        accountId: '111122223333',
        region: 'eu-west-1',
        status: 'fail',
        suppressed: false,
        firstObservedAt: '2026-02-01T00:00:00.000Z',
        observedAt: '2026-11-20T06:00:00.000Z',
        externalId:
          'arn:aws:securityhub:eu-west-1:111122223333:security-control/s3.8/finding/1',
      },
      resource: {
        resourceId: BUCKET,
        resourceType: 'AWS::S3::Bucket',
        accountId: '111122223333',
        region: 'eu-west-1',
        tags: { service: 'orders' },
        tagsAt: '2026-11-20T06:00:00.000Z',
      },
    });
  });

  it.each([
    [{ Status: 'PASSED' }, 'pass', undefined],
    [{ Status: 'passed ' }, 'pass', undefined],
    [{ Status: 'FAILED' }, 'fail', undefined],
    [{ Status: 'WARNING' }, 'unknown', 'no-evidence'],
    [
      {
        Status: 'WARNING',
        StatusReasons: [{ ReasonCode: 'CONFIG_RECORDER_DISABLED' }],
      },
      'unknown',
      'not-recorded',
    ],
    [
      {
        Status: 'NOT_AVAILABLE',
        StatusReasons: [{ ReasonCode: 'S3_BUCKET_CROSS_ACCOUNT_CROSS_REGION' }],
      },
      'unknown',
      'access-denied',
    ],
    [
      {
        Status: 'NOT_AVAILABLE',
        StatusReasons: [{ ReasonCode: 'CONFIG_RETURNS_NOT_APPLICABLE' }],
      },
      'not-applicable',
      undefined,
    ],
    [
      { Status: 'WARNING', StatusReasons: [{ ReasonCode: 'SOMETHING_NEW' }] },
      'unknown',
      'error',
    ],
    [{ Status: 'GREEN' }, 'unknown', 'error'],
    [{}, 'unknown', 'no-evidence'],
  ])('reads %j as %s %s', (compliance, status, reason) => {
    const row = evidence({ Compliance: compliance });
    expect([row.status, row.reason]).toEqual([status, reason]);
  });

  it('reads a control finding without compliance as unknown', () => {
    expect(evidence({ Compliance: undefined })).toMatchObject({
      status: 'unknown',
      reason: 'no-evidence',
    });
  });

  it('marks failures that were suppressed, and only failures', () => {
    const Workflow = { Status: 'SUPPRESSED' };
    expect(evidence({ Workflow }).suppressed).toBe(true);
    expect(
      evidence({ Workflow, Compliance: { Status: 'PASSED' } }).suppressed,
    ).toBe(false);
    expect(evidence({ Workflow: undefined }).suppressed).toBe(false);
  });

  it('takes a pass of an account for a control on resources as not applicable', () => {
    const account = {
      Compliance: { Status: 'PASSED', SecurityControlId: 'S3.8' },
      Resources: [{ Id: 'AWS::::Account:111122223333', Type: 'AwsAccount' }],
    };
    expect(evidence(account)).toMatchObject({
      status: 'not-applicable',
      resourceType: 'AWS::::Account',
    });
    expect(
      evidence({
        ...account,
        Compliance: { Status: 'PASSED', SecurityControlId: 'IAM.4' },
      }).status,
    ).toBe('pass');
  });

  it.each([
    [
      {
        Compliance: { Status: 'PASSED' },
        GeneratorId: 'security-control/s3.8',
      },
      'S3.8',
    ],
    [
      {
        Compliance: { Status: 'PASSED' },
        GeneratorId: 'aws-foundational-security-best-practices/v/1.0.0/S3.8',
      },
      'S3.8',
    ],
    [{ Compliance: { Status: 'PASSED' }, GeneratorId: 'x' }, 'S3.8'],
    [
      { Compliance: { Status: 'PASSED', SecurityControlId: 'Autoscaling.5' } },
      'Autoscaling.5',
    ],
  ])('finds the control in %j', (changes, controlId) => {
    expect(evidence(changes).controlId).toBe(controlId);
  });

  it.each([
    [
      { ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' },
      'not-a-control',
      false,
    ],
    [{ Sample: true }, 'sample', false],
    [{ Resources: [{ Id: 'x', Provider: 'Azure' }] }, 'not-aws', false],
    [{ AwsAccountId: '42' }, 'bad-account-id', true],
    [{ Region: undefined }, 'no-region', true],
    [{ Resources: [] }, 'no-resource', true],
    [{ Resources: 'none' }, 'no-resource', true],
    [
      { UpdatedAt: 'soon', CreatedAt: 7, FirstObservedAt: null },
      'no-time',
      true,
    ],
    [
      {
        Id: 'arn:aws:securityhub:eu-west-1:111122223333:subscription/cis-aws-foundations-benchmark/v/1.2.0/2.5/finding/1',
        GeneratorId:
          'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0/rule/2.5',
        Compliance: { Status: 'FAILED' },
        ProductFields: { StandardsGuideArn: 'arn', RuleId: '2.5' },
      },
      'no-control-id',
      true,
    ],
  ])('skips %j as %s', (changes, cause, lost) => {
    const converted = convertFinding(finding(changes), { controls, now: NOW });
    expect(converted).toMatchObject({ kind: 'skipped', skipped: { cause } });
    expect('loss' in converted).toBe(lost);
  });

  it('cuts times of the future', () => {
    expect(evidence({ UpdatedAt: '2027-01-01T00:00:00Z' }).observedAt).toBe(
      '2026-11-20T12:00:00.000Z',
    );
  });

  it('keeps types that it does not know', () => {
    const Resources = [{ Id: BUCKET, Type: 'AWS::New::Thing' }];
    expect(evidence({ Resources }).resourceType).toBe('AWS::New::Thing');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (raw, changes) => {
        expect(() => {
          convertFinding(raw, { controls, now: NOW });
          convertFinding({ ...finding(), ...changes }, { controls, now: NOW });
        }).not.toThrow();
      }),
    );
    const names = Object.keys(finding());
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, value) => {
        expect(() =>
          convertFinding(finding({ [name]: value }), { controls, now: NOW }),
        ).not.toThrow();
      }),
    );
  });
});

describe('findings of another product', () => {
  const product = {
    Id: 'scanner-1',
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/acme/scanner',
    GeneratorId: 'scanner/open-port',
    Compliance: undefined,
  };

  it('fail by being there, where app-config made a control of them', () => {
    expect(evidence(product)).toMatchObject({
      controlId: 'scanner-open-port',
      resourceId: BUCKET,
      status: 'fail',
    });
    expect(
      evidence({ ...product, Compliance: { Status: 'PASSED' } }).status,
    ).toBe('pass');
  });

  it('are not green because somebody marked them as resolved', () => {
    expect(
      evidence({ ...product, Workflow: { Status: 'RESOLVED' } }),
    ).toMatchObject({ status: 'unknown', reason: 'no-evidence' });
  });

  it('are left aside otherwise', () => {
    expect(
      convertFinding(finding({ ...product, GeneratorId: 'other/rule' }), {
        controls,
        now: NOW,
      }),
    ).toMatchObject({ kind: 'skipped', skipped: { cause: 'not-a-control' } });
  });
});
