import { parseEvent } from './parseEvent';

const event = (source: string, type: string, detail: unknown) =>
  JSON.stringify({ source, 'detail-type': type, detail });

const compliance = {
  messageType: 'ComplianceChangeNotification',
  awsAccountId: '111122223333',
  awsRegion: 'eu-west-1',
  configRuleName: 'restricted-ssh',
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId: 'sg-1',
  newEvaluationResult: { complianceType: 'COMPLIANT' },
};

describe('parseEvent', () => {
  it('reads findings whatever is in them', () => {
    expect(
      parseEvent(
        event('aws.securityhub', 'Security Hub Findings - Imported', {
          findings: [{ Id: 7 }],
        }),
      ),
    ).toEqual({ kind: 'findings', findings: [{ Id: 7 }] });
  });

  it('reads a change of compliance', () => {
    expect(
      parseEvent(
        event('aws.config', 'Config Rules Compliance Change', compliance),
      ),
    ).toMatchObject({
      kind: 'compliance-change',
      change: { configRuleName: 'restricted-ssh' },
    });
  });

  it.each([
    [
      'patch-event',
      event('aws.ssm', 'Configuration Compliance State Change', {}),
    ],
    ['unknown-event', event('aws.ec2', 'EC2 Instance State-change', {})],
    [
      'unknown-event',
      event('aws.config', 'Config Rules Compliance Change', {
        ...compliance,
        messageType: 'Other',
      }),
    ],
  ])('ignores a %s', (cause, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'ignored', cause });
  });

  it.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['a list', '[]'],
    ['an event without a type', '{"source":"aws.config","detail":{}}'],
    [
      'findings that are none',
      event('aws.securityhub', 'Security Hub Findings - Imported', {
        findings: ['x'],
      }),
    ],
    [
      'a change without a resource',
      event('aws.config', 'Config Rules Compliance Change', {
        ...compliance,
        resourceId: undefined,
      }),
    ],
  ])('calls %s malformed', (_name, body) => {
    expect(parseEvent(body)).toEqual({ kind: 'malformed' });
  });
});
