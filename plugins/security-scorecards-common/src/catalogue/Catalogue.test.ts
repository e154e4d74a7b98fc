import { defaultCatalogue } from './defaultCatalogue';

const catalogue = defaultCatalogue();

describe('Catalogue', () => {
  it('finds controls in any spelling', () => {
    expect(catalogue.control('autoscaling.5')?.id).toBe('Autoscaling.5');
    expect(catalogue.control('OPENSEARCH.1')?.id).toBe('Opensearch.1');
    expect(catalogue.control('S3.0')).toBeUndefined();
  });

  it('lists practices and controls in the order of the checklist', () => {
    expect(
      catalogue.practicesOf('governance-guardrails').map(({ id }) => id),
    ).toEqual([
      'organizations-guardrails',
      'config-recording',
      'change-management',
      'resource-tagging',
    ]);
    expect(catalogue.controlsOf('os-patching').map(({ id }) => id)).toEqual([
      'SSM.1',
      'SSM.2',
      'SSM.3',
      'patch-missing-critical',
      'patch-missing-security',
      'patch-failed',
      'patch-pending-reboot',
      'patch-not-scanned',
      'patch-not-managed',
      'patch-no-baseline',
    ]);
    expect(catalogue.controlsOf('nothing')).toEqual([]);
  });

  it('tells what a Config rule is evidence for', () => {
    const of = (rule: string) =>
      catalogue.controlsOfConfigRule(rule).map(({ id }) => id);
    expect(of('S3_BUCKET_SSL_REQUESTS_ONLY')).toEqual(['S3.5']);
    expect(of('required_tags')).toEqual(['REQUIRED_TAGS']);
    expect(of('IAM_PASSWORD_POLICY')).toHaveLength(9);
    expect(of('MADE_UP_RULE')).toEqual([]);
  });

  it('has the same version each time', () => {
    expect(defaultCatalogue().version).toBe(catalogue.version);
    expect(catalogue.version).toMatch(/^[0-9a-f]{16}$/);
  });
});
