import { Estate } from '../../../estate/Estate';
import type { Finding } from '../../../estate/Finding';
import { findingsOf } from '../../../estate/findingsOf';
import { compileFilters } from './compileFilters';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

jest.setTimeout(60_000);

describe('compileFilters', () => {
  const estate = Estate.create({ size: 'demo', seed: 7 });
  const findings = estate.cells
    .filter(cell => cell.account.securityHub)
    .flatMap(cell => [...findingsOf(cell, NOW)].map(({ finding }) => finding));

  type Document = {
    AwsAccountId: string;
    Region: string;
    Title: string;
    UpdatedAt: string;
    RecordState: string;
    GeneratorId: string;
    Severity: { Label: string; Normalized: number };
    Compliance?: { Status: string; SecurityControlId: string };
    Resources: Array<{ Type: string; Tags?: Record<string, string> }>;
  };
  const documentOf = (finding: Finding) =>
    finding.document as unknown as Document;
  const is = (Value: string, Comparison = 'EQUALS') => ({ Value, Comparison });
  const tag = (Key: string, Value: string, Comparison = 'EQUALS') => ({
    Key,
    Value,
    Comparison,
  });

  // Each row: what it shows, the filters, the same selection written by hand.
  const table: Array<[string, object, (document: Document) => boolean]> = [
    ['no filter takes all', {}, () => true],
    ['an empty list is no filter', { Region: [] }, () => true],
    [
      'EQUALS values are joined by OR',
      { AwsAccountId: [is('555566667777'), is('777788889999')] },
      d => ['555566667777', '777788889999'].includes(d.AwsAccountId),
    ],
    [
      'attributes are joined by AND',
      { Region: [is('us-east-1')], RecordState: [is('ACTIVE')] },
      d => d.Region === 'us-east-1' && d.RecordState === 'ACTIVE',
    ],
    [
      'NOT_EQUALS values are joined by AND',
      {
        ComplianceStatus: [
          is('PASSED', 'NOT_EQUALS'),
          is('FAILED', 'NOT_EQUALS'),
        ],
      },
      d => !['PASSED', 'FAILED'].includes(d.Compliance?.Status ?? ''),
    ],
    [
      'PREFIX',
      { GeneratorId: [is('security-control/', 'PREFIX')] },
      d => d.GeneratorId.startsWith('security-control/'),
    ],
    [
      'PREFIX_NOT_EQUALS',
      { GeneratorId: [is('security-control/', 'PREFIX_NOT_EQUALS')] },
      d => !d.GeneratorId.startsWith('security-control/'),
    ],
    [
      'PREFIX with NOT_EQUALS',
      {
        ResourceType: [
          is('AwsEc2', 'PREFIX'),
          is('AwsEc2Instance', 'NOT_EQUALS'),
        ],
      },
      d =>
        d.Resources[0].Type.startsWith('AwsEc2') &&
        d.Resources[0].Type !== 'AwsEc2Instance',
    ],
    [
      'CONTAINS, case-sensitive',
      { Title: [is('S3', 'CONTAINS')] },
      d => d.Title.includes('S3'),
    ],
    [
      'NOT_CONTAINS',
      { Title: [is('S3', 'NOT_CONTAINS'), is('EC2', 'NOT_CONTAINS')] },
      d => !d.Title.includes('S3') && !d.Title.includes('EC2'),
    ],
    [
      'CONTAINS_WORD, in any case',
      { Title: [is('bucket', 'CONTAINS_WORD')] },
      d => /\bbucket\b/i.test(d.Title),
    ],
    ['EQUALS is case-sensitive', { Region: [is('EU-WEST-1')] }, () => false],
    [
      'tags with different keys are joined by OR',
      { ResourceTags: [tag('service', 'cart'), tag('team', 'payments')] },
      d =>
        d.Resources[0].Tags?.service === 'cart' ||
        d.Resources[0].Tags?.team === 'payments',
    ],
    [
      'NOT_EQUALS on a tag takes untagged resources too',
      { ResourceTags: [tag('service', 'cart', 'NOT_EQUALS')] },
      d => d.Resources[0].Tags?.service !== 'cart',
    ],
    [
      'dates between bounds',
      {
        UpdatedAt: [
          {
            Start: new Date(NOW - DAY / 4).toISOString(),
            End: new Date(NOW).toISOString(),
          },
        ],
      },
      d => Date.parse(d.UpdatedAt) >= NOW - DAY / 4,
    ],
    [
      'a range in days',
      { UpdatedAt: [{ DateRange: { Value: 3, Unit: 'DAYS' } }] },
      d => Date.parse(d.UpdatedAt) >= NOW - 3 * DAY,
    ],
    [
      'older than a range',
      {
        UpdatedAt: [
          { DateRange: { Value: 3, Unit: 'DAYS', Comparison: 'OLDER_THAN' } },
        ],
      },
      d => Date.parse(d.UpdatedAt) <= NOW - 3 * DAY,
    ],
    [
      'numbers',
      { SeverityNormalized: [{ Gte: 70, Lt: 90 }] },
      d => d.Severity.Normalized === 70,
    ],
    ['flags', { Sample: [{ Value: false }] }, () => true],
    [
      'a keyword anywhere',
      { Keyword: [{ Value: 'ledger-aurora' }] },
      d => JSON.stringify(d).includes('ledger-aurora'),
    ],
    [
      'an attribute that no finding has',
      { MalwareName: [is('worm')] },
      () => false,
    ],
    [
      'the same, negated',
      { MalwareName: [is('worm', 'NOT_EQUALS')] },
      () => true,
    ],
    [
      'severity labels, informational for passed checks',
      { SeverityLabel: [is('INFORMATIONAL')] },
      d => d.Compliance?.Status === 'PASSED',
    ],
  ];

  it.each(table)('%s', (_name, filters, expected) => {
    const matches = compileFilters(filters as Record<string, unknown>, NOW);
    const wanted = findings.filter(finding => expected(documentOf(finding)));
    expect(findings.filter(matches).length).toBe(wanted.length);
    expect(findings.filter(matches)).toEqual(wanted);
  });

  it('has no empty selection by accident', () => {
    const selective = table.filter(
      ([name]) => !/EQUALS is case|no finding has/.test(name),
    );
    for (const [, , expected] of selective) {
      expect(findings.some(finding => expected(documentOf(finding)))).toBe(
        true,
      );
    }
  });

  it.each([
    ['EQUALS with NOT_EQUALS', { Title: [is('a'), is('b', 'NOT_EQUALS')] }],
    [
      'CONTAINS with NOT_CONTAINS',
      { Title: [is('a', 'CONTAINS'), is('b', 'NOT_CONTAINS')] },
    ],
    ['CONTAINS with EQUALS', { Title: [is('a', 'CONTAINS'), is('b')] }],
    ['an unknown comparison', { Title: [is('a', 'LIKE')] }],
    ['an unknown attribute', { Colour: [is('a')] }],
    ['a date that is none', { UpdatedAt: [{ Start: 'yesterday' }] }],
    [
      'hours in a range',
      { UpdatedAt: [{ DateRange: { Value: 1, Unit: 'HOURS' } }] },
    ],
    [
      'more than 20 values',
      { AwsAccountId: Array.from({ length: 21 }, (_, i) => is(String(i))) },
    ],
    [
      'more than 10 attributes',
      Object.fromEntries(
        [
          'AwsAccountId',
          'Region',
          'Title',
          'Id',
          'Type',
          'ProductName',
          'CompanyName',
          'ResourceId',
          'ResourceType',
          'RecordState',
          'WorkflowStatus',
        ].map(name => [name, [is('a')]]),
      ),
    ],
  ])('refuses %s', (_name, filters) => {
    expect(() =>
      compileFilters(filters as Record<string, unknown>, NOW),
    ).toThrow(expect.objectContaining({ code: 'InvalidInputException' }));
  });
});
