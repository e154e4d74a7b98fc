import { consoleUrl } from './consoleUrl';

const finding =
  'arn:aws:securityhub:eu-west-1:111122223333:security-control/S3.8/finding/0a1b';
const row = {
  source: 'security-hub' as const,
  region: 'eu-west-1',
  resourceId: 'arn:aws:s3:::orders',
};

describe('consoleUrl', () => {
  it('links to the finding', () => {
    expect(consoleUrl({ ...row, externalId: finding })).toBe(
      `https://eu-west-1.console.aws.amazon.com/securityhub/home?region=eu-west-1#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253A${encodeURIComponent(
        encodeURIComponent(finding),
      )}`,
    );
  });

  it('uses the host of the partition', () => {
    const link = consoleUrl({
      ...row,
      region: 'us-gov-west-1',
      externalId: finding.replace('arn:aws:', 'arn:aws-us-gov:'),
    });
    expect(link).toMatch(
      /^https:\/\/console\.amazonaws-us-gov\.com\/securityhub\/home\?region=us-gov-west-1#/,
    );
  });

  it('links to the resource where there is no finding', () => {
    expect(consoleUrl(row)).toBe(
      'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3As3%3A%3A%3Aorders',
    );
  });

  it('links to the managed node', () => {
    expect(
      consoleUrl({
        source: 'patch-manager',
        region: 'eu-west-1',
        resourceId:
          'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0',
      }),
    ).toBe(
      'https://eu-west-1.console.aws.amazon.com/systems-manager/managed-instances/i-0123456789abcdef0/description?region=eu-west-1',
    );
  });

  it.each([
    ['an account', { ...row, resourceId: 'AWS::::Account:111122223333' }],
    ['foreign text', { ...row, resourceId: 'data:text/html,x' }],
    [
      'a resource of a partition without such a link',
      { ...row, resourceId: 'arn:aws-cn:s3:::orders' },
    ],
  ])('gives none for %s', (_, evidence) => {
    expect(consoleUrl(evidence)).toBeUndefined();
  });

  it('does not let a region change the host', () => {
    expect(
      consoleUrl({ ...row, externalId: finding, region: 'evil.example/#' }),
    ).toBe(
      'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3As3%3A%3A%3Aorders',
    );
  });
});
