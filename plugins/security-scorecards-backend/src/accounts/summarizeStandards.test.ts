import { summarizeStandards } from './summarizeStandards';

const place = (region: string, standardArn: string, status = 'READY') => ({
  accountId: '111122223333',
  region,
  standardArn,
  status,
});

describe('summarizeStandards', () => {
  it('adds up the regions of a standard, and counts those in which it is ready', () => {
    expect(
      summarizeStandards([
        place(
          'eu-west-1',
          'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0',
        ),
        place(
          'us-east-1',
          'arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0',
          'INCOMPLETE',
        ),
        place(
          'eu-west-1',
          'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
        ),
      ]),
    ).toEqual([
      {
        id: 'standards/aws-foundational-security-best-practices/v/1.0.0',
        title: 'AWS Foundational Security Best Practices',
        regions: 2,
        readyRegions: 1,
      },
      {
        id: 'ruleset/cis-aws-foundations-benchmark/v/1.2.0',
        title: 'CIS AWS Foundations Benchmark 1.2.0',
        regions: 1,
        readyRegions: 1,
      },
    ]);
  });

  it('calls a standard that it does not know by its id', () => {
    const [standard] = summarizeStandards([
      place(
        'eu-west-1',
        'arn:aws:securityhub:eu-west-1::standards/some-new-one/v/9',
      ),
    ]);
    expect(standard.title).toBe('standards/some-new-one/v/9');
  });
});
