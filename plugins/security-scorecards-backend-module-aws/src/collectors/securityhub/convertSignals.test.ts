import fc from 'fast-check';
import { convertSignals } from './convertSignals';
import { findingSchema } from './schema';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const ACCOUNT = '111122223333';

const INSPECTOR = {
  Id: 'arn:aws:inspector2:eu-west-1:111122223333:finding/1',
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
  ProductName: 'Inspector',
  AwsAccountId: ACCOUNT,
  Region: 'eu-west-1',
  Title: 'A library with a hole',
  Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
  Severity: { Label: 'HIGH' },
  RecordState: 'ACTIVE',
  Workflow: { Status: 'NEW' },
  CreatedAt: '2026-11-01T00:00:00Z',
  FirstObservedAt: '2026-10-31T00:00:00Z',
  UpdatedAt: '2026-11-20T06:00:00Z',
  Resources: [
    {
      Id: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
      Type: 'AwsEc2Instance',
      Tags: { service: 'orders' },
    },
  ],
};

function convert(
  changes: object = {},
  settings: Parameters<typeof convertSignals>[1]['settings'] = {
    minimumSeverity: 'medium',
  },
) {
  return convertSignals(findingSchema.parse({ ...INSPECTOR, ...changes }), {
    settings,
    now: NOW,
  });
}

function signalsOf(...options: Parameters<typeof convert>) {
  const converted = convert(...options);
  if (typeof converted === 'string') {
    throw new Error(converted);
  }
  return converted.signals;
}

describe('convertSignals', () => {
  it('keeps what it says', () => {
    expect(convert()).toEqual({
      signals: [
        {
          signalId: INSPECTOR.Id,
          product: 'Inspector',
          type: 'Software and Configuration Checks/Vulnerabilities/CVE',
          title: 'A library with a hole',
          severity: 'high',
          resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
          resourceType: 'AWS::EC2::Instance',
          accountId: ACCOUNT,
          region: 'eu-west-1',
          state: 'active',
          firstObservedAt: '2026-10-31T00:00:00.000Z',
          observedAt: '2026-11-20T06:00:00.000Z',
        },
      ],
      resources: [
        {
          resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
          resourceType: 'AWS::EC2::Instance',
          accountId: ACCOUNT,
          region: 'eu-west-1',
          tags: { service: 'orders' },
          tagsAt: '2026-11-20T06:00:00.000Z',
        },
      ],
    });
  });

  it('makes a signal for each resource, once, and knows the account', () => {
    const resources = [
      { Id: 'AWS::::Account:111122223333', Type: 'AwsAccount' },
      { Id: 'arn:aws:s3:::a', Type: 'AwsS3Bucket' },
      { Id: 'arn:aws:s3:::a', Type: 'AwsS3Bucket' },
      { Id: '203.0.113.9', Type: 'Other' },
      { Id: '/subscriptions/1', Provider: 'Azure' },
    ];
    const converted = convert({ Resources: resources });
    expect(converted).toMatchObject({
      signals: [
        { resourceId: 'AWS::::Account:111122223333' },
        { resourceId: 'arn:aws:s3:::a' },
        { resourceId: '203.0.113.9', resourceType: 'Other' },
      ],
      resources: [{ resourceId: 'arn:aws:s3:::a' }],
    });
  });

  it.each([
    [
      { RecordState: 'ARCHIVED', Workflow: { Status: 'SUPPRESSED' } },
      'archived',
    ],
    [{ Workflow: { Status: 'RESOLVED' } }, 'archived'],
    [{ Workflow: { Status: 'SUPPRESSED' } }, 'suppressed'],
    [{ Workflow: { Status: 'NOTIFIED' } }, 'active'],
    [{ Workflow: undefined }, 'active'],
  ])('reads the state of %j', (changes, state) => {
    expect(signalsOf(changes)[0].state).toBe(state);
  });

  it('takes what the settings want', () => {
    expect(signalsOf({}, { minimumSeverity: 'critical' })).toEqual([]);
    expect(
      signalsOf({ Severity: { Label: 'LOW' } }, { minimumSeverity: 'low' }),
    ).toMatchObject([{ severity: 'low' }]);
    expect(
      signalsOf(
        { Severity: { Label: 'INFORMATIONAL' } },
        { minimumSeverity: 'low' },
      ),
    ).toEqual([]);
    expect(
      signalsOf({}, { minimumSeverity: 'low', products: ['GuardDuty'] }),
    ).toEqual([]);
  });

  it.each([
    [{ Id: undefined }, 'no-id'],
    [{ AwsAccountId: '1' }, 'bad-account-id'],
    [{ Region: undefined }, 'no-region'],
    [{ Resources: [] }, 'no-resource'],
    [{ Severity: undefined }, 'no-severity'],
    [{ ProductName: undefined, ProductArn: undefined }, 'no-product'],
    [{ UpdatedAt: 'x', CreatedAt: 'y', LastObservedAt: undefined }, 'no-time'],
  ])('says why it cannot use %j', (changes, cause) => {
    expect(convert(changes)).toBe(cause);
  });

  it('takes the name from the ARN where there is none', () => {
    expect(signalsOf({ ProductName: undefined })[0].product).toBe('inspector');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), changes => {
        expect(() => convert(changes)).not.toThrow();
      }),
    );
  });
});
