import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { defaultCatalogueData } from '../defaultCatalogueData';
import { applyCatalogueConfig } from './applyCatalogueConfig';

const GUIDE = resolve(
  __dirname,
  '../../../../../docs/catalogue-configuration.md',
);

describe('the example of docs/catalogue-configuration.md', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8'))?.[1];
  const config = parse(text ?? '').securityScorecards.catalogue;

  it('is accepted and does what it says', () => {
    const catalogue = applyCatalogueConfig(defaultCatalogueData(), config);
    expect(catalogue.domains).toHaveLength(9);
    expect(catalogue.practice('access-reviews')?.attestation?.periodDays).toBe(
      90,
    );
    expect(catalogue.practice('ddos-protection')).toBeUndefined();
    expect(catalogue.practice('penetration-test')?.mode).toBe('attested');
    expect(catalogue.control('S3.13')?.severity).toBe('medium');
    expect(catalogue.control('EC2.9')?.weight).toBe(30);
    expect(catalogue.isSwitchedOff('CloudWatch.1')).toBe(true);
    expect(catalogue.control('acme-bucket-names')?.source).toBe('config');
    expect(catalogue.controlOfGenerator('vendor/image-scan/x')?.id).toBe(
      'vendor-image-scan',
    );
    expect(catalogue.practice('encryption-at-rest')?.controls).toContain(
      'S3.30',
    );
  });
});
