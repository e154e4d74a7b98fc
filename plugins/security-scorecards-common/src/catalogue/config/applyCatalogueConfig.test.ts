import { defaultCatalogue } from '../defaultCatalogue';
import { defaultCatalogueData } from '../defaultCatalogueData';
import { applyCatalogueConfig } from './applyCatalogueConfig';

const data = defaultCatalogueData();

function apply(config: unknown) {
  return applyCatalogueConfig(data, config);
}

const pentest = {
  id: 'penetration-test',
  domain: 'workload-security',
  title: 'Have the service tested by somebody else',
  summary: 'An outside tester attacks the service once a year.',
  why: 'Outsiders try what the team did not think of.',
  attestation: { question: 'Was the service tested within the year?' },
};

describe('applyCatalogueConfig', () => {
  it('leaves the catalogue as it is without configuration', () => {
    expect(apply(undefined).version).toBe(defaultCatalogue().version);
    expect(apply({}).version).toBe(defaultCatalogue().version);
  });

  it('does not change the data that it was given', () => {
    const before = JSON.stringify(data);
    apply({
      practices: [{ id: 'cloudtrail', title: 'Another title' }],
      controls: [{ id: 'S3.8', enabled: false, severity: 'low' }],
      domains: [{ id: 'incident-response', enabled: false }],
    });
    expect(JSON.stringify(data)).toBe(before);
  });

  it('changes texts, severity, weight and attestation period', () => {
    const catalogue = apply({
      domains: [{ id: 'identity-access', title: 'Who may do what' }],
      practices: [
        { id: 'cloudtrail', title: 'Trail of everything', why: 'We say so.' },
        { id: 'risk-assessment', attestation: { periodDays: 90 } },
      ],
      controls: [{ id: 's3.8', severity: 'critical', weight: 60 }],
    });
    expect(catalogue.domains[0].title).toBe('Who may do what');
    expect(catalogue.practice('cloudtrail')).toMatchObject({
      title: 'Trail of everything',
      why: 'We say so.',
      controls: ['CloudTrail.1', 'CloudTrail.3'],
    });
    expect(catalogue.practice('risk-assessment')?.attestation).toMatchObject({
      periodDays: 90,
      level: 'service',
    });
    expect(catalogue.control('S3.8')).toMatchObject({
      id: 'S3.8',
      severity: 'critical',
      weight: 60,
    });
    expect(catalogue.version).not.toBe(defaultCatalogue().version);
  });

  it('adds a practice with an attestation', () => {
    expect(apply({ practices: [pentest] }).practice(pentest.id)).toMatchObject({
      mode: 'attested',
      attestation: { periodDays: 365, level: 'service' },
    });
  });

  it('adds a Config rule, a finding type and a Security Hub control', () => {
    const catalogue = apply({
      practices: [{ ...pentest, id: 'house-rules', attestation: undefined }],
      controls: [
        {
          id: 'house-naming-rule',
          practice: 'house-rules',
          title: 'Names follow the house rule',
          severity: 'low',
          source: 'config',
          resourceTypes: ['AWS::S3::Bucket'],
        },
        {
          id: 'vendor-image-scan',
          practice: 'vulnerability-scanning',
          title: 'Images clean by the vendor',
          severity: 'high',
          generatorId: 'vendor/image-scan/',
        },
        {
          id: 'S3.99',
          practice: 'public-exposure',
          title: 'A newer control',
          severity: 'high',
        },
      ],
    });
    expect(catalogue.practice('house-rules')).toMatchObject({
      mode: 'automated',
      configRules: ['house-naming-rule'],
    });
    expect(
      catalogue.controlsOfConfigRule('House-Naming-Rule').map(({ id }) => id),
    ).toEqual(['house-naming-rule']);
    expect(
      catalogue.controlOfGenerator('vendor/image-scan/CVE-2026-1')?.id,
    ).toBe('vendor-image-scan');
    expect(catalogue.controlOfGenerator('security-control/S3.8')).toBe(
      undefined,
    );
    expect(catalogue.practice('public-exposure')?.controls).toContain('S3.99');
  });

  it('switches controls, practices and domains off and remembers them', () => {
    const catalogue = apply({
      domains: [{ id: 'compliance-assurance', enabled: false }],
      practices: [{ id: 'ddos-protection', enabled: false }],
      controls: [{ id: 'VPC_PEERING_DNS_RESOLUTION_CHECK', enabled: false }],
    });
    expect(catalogue.domains).toHaveLength(9);
    expect(catalogue.practice('stay-current')).toBeUndefined();
    expect(catalogue.practice('ddos-protection')).toBeUndefined();
    expect(catalogue.control('SHIELD_DRT_ACCESS')).toBeUndefined();
    expect(catalogue.isSwitchedOff('shield_drt_access')).toBe(true);
    expect(catalogue.practice('private-connectivity')?.configRules).toEqual([]);
  });

  it('leaves the rule behind a switched-off control aside too', () => {
    const off = (ids: string[]) =>
      apply({ controls: ids.map(id => ({ id, enabled: false })) });
    expect(off(['S3.5']).isSwitchedOff('S3_BUCKET_SSL_REQUESTS_ONLY')).toBe(
      true,
    );
    expect(
      off(['IAM.8']).isSwitchedOff('IAM_USER_UNUSED_CREDENTIALS_CHECK'),
    ).toBe(false);
    expect(
      off(['IAM.8', 'IAM.22']).isSwitchedOff(
        'IAM_USER_UNUSED_CREDENTIALS_CHECK',
      ),
    ).toBe(true);
  });

  it('drops a practice that loses all its evidence', () => {
    const catalogue = apply({ controls: [{ id: 'EC2.6', enabled: false }] });
    expect(catalogue.practice('vpc-flow-logs')).toBeUndefined();
  });

  it('leaves the attestation of a mixed practice that loses its controls', () => {
    const catalogue = apply({ controls: [{ id: 'IAM.18', enabled: false }] });
    expect(catalogue.practice('incident-response-plan')?.mode).toBe('attested');
  });

  it('keeps the controls of the chosen standards, and what belongs to none', () => {
    const catalogue = apply({ standards: ['cis-5.0.0'] });
    const hub = catalogue.controls.filter(
      control =>
        control.source === 'security-hub' && control.standards.length > 0,
    );
    expect(hub).toHaveLength(40);
    expect(catalogue.control('REQUIRED_TAGS')).toBeDefined();
    expect(catalogue.control('patch-failed')).toBeDefined();
    expect(catalogue.isSwitchedOff('ACM.1')).toBe(true);
  });

  it.each<[string, unknown, string]>([
    [
      'something that is no object',
      'fsbp',
      'securityScorecards.catalogue: "fsbp" is not valid',
    ],
    [
      'an unknown key',
      { practises: [] },
      'securityScorecards.catalogue.practises: [] is not valid',
    ],
    [
      'an unknown standard',
      { standards: ['fsbp', 'iso'] },
      'securityScorecards.catalogue.standards[1]: "iso" is not valid',
    ],
    [
      'an unknown domain of a practice',
      { practices: [pentest, { ...pentest, id: 'b', domain: 'appsec' }] },
      'securityScorecards.catalogue.practices[1].domain: "appsec" is not valid',
    ],
    [
      'an unknown practice',
      { practices: [{ id: 'cloud-trail', enabled: false }] },
      `securityScorecards.catalogue.practices[0].id: "cloud-trail" is not a practice of the catalogue. Correct the id`,
    ],
    [
      'a new practice without texts',
      { practices: [{ id: 'b', domain: 'workload-security' }] },
      `securityScorecards.catalogue.practices[0].title: nothing is given for the new practice 'b'`,
    ],
    [
      'a new practice without evidence',
      { practices: [{ ...pentest, attestation: undefined }] },
      'securityScorecards.catalogue.practices[0].id: "penetration-test" has neither controls nor an attestation',
    ],
    [
      'a new practice whose attestation has no question',
      { practices: [{ ...pentest, attestation: { periodDays: 30 } }] },
      'securityScorecards.catalogue.practices[0].attestation.question: nothing is given',
    ],
    [
      'a practice that exists, added again',
      { practices: [{ ...pentest, id: 'cloudtrail' }] },
      'securityScorecards.catalogue.practices[0].id: "cloudtrail" is in the catalogue already',
    ],
    [
      'an attestation period for a practice without attestation',
      { practices: [{ id: 'cloudtrail', attestation: { periodDays: 5 } }] },
      'securityScorecards.catalogue.practices[0].attestation: {"periodDays":5} cannot be set',
    ],
    [
      'an attestation period of no days',
      {
        practices: [{ id: 'risk-assessment', attestation: { periodDays: 0 } }],
      },
      'securityScorecards.catalogue.practices[0].attestation.periodDays: 0 is not valid',
    ],
    [
      'an id twice',
      {
        controls: [
          { id: 'S3.8', weight: 2 },
          { id: 's3.8', weight: 3 },
        ],
      },
      'securityScorecards.catalogue.controls[1].id: "s3.8" stands already at controls[0]. Merge the two entries.',
    ],
    [
      'an unknown control',
      { controls: [{ id: 'S3.800', severity: 'low' }] },
      'securityScorecards.catalogue.controls[0].id: "S3.800" is not a control of the catalogue',
    ],
    [
      'a control that exists, added again',
      { controls: [{ id: 'S3.8', practice: 'cloudtrail' }] },
      `securityScorecards.catalogue.controls[0].id: "S3.8" is in the catalogue already, under 'public-exposure'`,
    ],
    [
      'a change of what AWS decides',
      { controls: [{ id: 'S3.8', accountLevel: true }] },
      `securityScorecards.catalogue.controls[0].accountLevel: true cannot be changed for 'S3.8'`,
    ],
    [
      'a control of an unknown practice',
      {
        controls: [
          {
            id: 'x',
            practice: 'nowhere',
            title: 'X rule',
            severity: 'low',
            source: 'config',
          },
        ],
      },
      'securityScorecards.catalogue.controls[0].practice: "nowhere" is not a practice of the catalogue',
    ],
    [
      'a control without evidence',
      {
        controls: [
          { id: 'x', practice: 'cloudtrail', title: 'X rule', severity: 'low' },
        ],
      },
      'securityScorecards.catalogue.controls[0]: "x" has no evidence',
    ],
    [
      'a Config rule that counts already',
      {
        controls: [
          {
            id: 'S3_BUCKET_SSL_REQUESTS_ONLY',
            practice: 'cloudtrail',
            title: 'X rule',
            severity: 'low',
            source: 'config',
          },
        ],
      },
      `securityScorecards.catalogue.controls[0].id: "S3_BUCKET_SSL_REQUESTS_ONLY" counts already, as 'S3.5'`,
    ],
    [
      'a finding type of Security Hub itself',
      {
        controls: [
          {
            id: 'x',
            practice: 'cloudtrail',
            title: 'X rule',
            severity: 'low',
            generatorId: 'security-control/S3.8',
          },
        ],
      },
      'securityScorecards.catalogue.controls[0].generatorId: "security-control/S3.8" is one of the controls of Security Hub itself',
    ],
    [
      'a control with two kinds of evidence',
      {
        controls: [
          {
            id: 'x',
            practice: 'cloudtrail',
            title: 'X rule',
            severity: 'low',
            source: 'config',
            generatorId: 'vendor/x',
          },
        ],
      },
      'securityScorecards.catalogue.controls[0].generatorId: "vendor/x" and a Config rule cannot both be evidence',
    ],
    [
      'a weight below nought',
      { controls: [{ id: 'S3.8', weight: -1 }] },
      'securityScorecards.catalogue.controls[0].weight: -1 is not valid',
    ],
    [
      'a domain that would be empty',
      {
        practices: data.practices
          .filter(({ domain }) => domain === 'compliance-assurance')
          .map(({ id }) => ({ id, enabled: false })),
      },
      'securityScorecards.catalogue.domains: "compliance-assurance" would have no practice left. Keep a practice of it, or switch it off with { id: compliance-assurance, enabled: false }.',
    ],
  ])('refuses %s', (_name, config, message) => {
    let error: unknown;
    try {
      apply(config);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'InputError' });
    expect(String(error)).toContain(message);
  });

  it('tells all that is wrong at once', () => {
    expect(() =>
      apply({
        practices: [{ id: 'a' }, { id: 'b' }],
        controls: [{ id: 'C.1' }],
      }),
    ).toThrow(/practices\[0\].*\n.*practices\[1\].*\n.*controls\[0\]/);
  });
});
