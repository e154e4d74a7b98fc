import type { CatalogueData } from './CatalogueData';
import { defaultCatalogueData } from './defaultCatalogueData';
import { parseCatalogue } from './parseCatalogue';

function changed(change: (data: CatalogueData) => void): CatalogueData {
  const data = defaultCatalogueData();
  change(data);
  return data;
}

describe('parseCatalogue', () => {
  it.each<[string, CatalogueData, RegExp]>([
    [
      'an unknown severity',
      changed(data => {
        Object.assign(data.controls[3], { severity: 'urgent' });
      }),
      /^InputError: catalogue\.controls\[3\]\.severity: "urgent" is not valid .*Use one of critical, high, medium, low\.$/,
    ],
    [
      'a control twice, whatever the case',
      changed(data => {
        data.controls.push({ ...data.controls[0], id: 'account.1' });
      }),
      /catalogue\.controls\[644\]\.id: "account\.1" stands here twice/,
    ],
    [
      'a control of an unknown practice',
      changed(data => {
        data.controls[5] = { ...data.controls[5], practice: 'nothing' };
      }),
      /catalogue\.controls\[5\]\.practice: "nothing" is not among the practices/,
    ],
    [
      'a practice without evidence',
      changed(data => {
        data.controls = data.controls.filter(
          control => control.practice !== 'vpc-flow-logs',
        );
      }),
      /practices\[\d+\]\.mode: "automated" needs evidence, and no control names 'vpc-flow-logs'/,
    ],
    [
      'an attested practice without a question',
      changed(data => {
        const index = data.practices.findIndex(
          ({ id }) => id === 'risk-assessment',
        );
        data.practices[index] = {
          ...data.practices[index],
          attestation: undefined,
        };
      }),
      /practices\[\d+\]\.attestation: nothing does not fit the mode attested\. Give question/,
    ],
    [
      'a Config rule that stands behind a Security Hub control',
      changed(data => {
        data.controls.push({
          id: 'S3_BUCKET_SSL_REQUESTS_ONLY',
          source: 'config',
          practice: 'encryption-in-transit',
          title: 'TLS only',
          severity: 'medium',
          resourceTypes: ['AWS::S3::Bucket'],
          accountLevel: false,
          configRules: [],
          standards: [],
        });
      }),
      /"S3_BUCKET_SSL_REQUESTS_ONLY" stands behind a Security Hub control already/,
    ],
    [
      'a domain without practices',
      changed(data => {
        data.practices = data.practices.filter(
          ({ domain }) => domain !== 'compliance-assurance',
        );
      }),
      /catalogue\.domains\[9\]\.id: "compliance-assurance" has no practice/,
    ],
  ])('refuses %s', (_name, data, message) => {
    expect(() => parseCatalogue(data)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
    let error: unknown;
    try {
      parseCatalogue(data);
    } catch (thrown) {
      error = thrown;
    }
    expect(String(error)).toMatch(message);
  });

  it('refuses what is no catalogue at all', () => {
    expect(() => parseCatalogue('nothing')).toThrow(/catalogue: "nothing"/);
  });
});
