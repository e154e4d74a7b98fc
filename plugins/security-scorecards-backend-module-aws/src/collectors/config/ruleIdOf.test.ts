import type { ControlDirectory } from '../ControlDirectory';
import { isSecurityHubRule, ruleIdOf } from './ruleIdOf';

const KNOWN = new Set([
  'S3_BUCKET_SSL_REQUESTS_ONLY',
  'INCOMING_SSH_DISABLED',
  'SECURITYHUB_ENABLED',
  'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
]);

const controls: ControlDirectory = {
  spelling: id => id,
  isAccountLevel: () => undefined,
  configRule: id => (KNOWN.has(id) ? id : undefined),
  ofGenerator: () => undefined,
  generators: () => [],
};

describe('ruleIdOf', () => {
  it.each([
    ['s3-bucket-ssl-requests-only', 'S3_BUCKET_SSL_REQUESTS_ONLY'],
    [
      'securityhub-s3-bucket-ssl-requests-only-0a1b2c3d',
      'S3_BUCKET_SSL_REQUESTS_ONLY',
    ],
    [
      'OrgConfigRule-s3-bucket-ssl-requests-only-x1y2z3a4',
      'S3_BUCKET_SSL_REQUESTS_ONLY',
    ],
    [
      'backup-plan-min-frequency-and-min-retention-check-conformance-pack-abc123',
      'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
    ],
    ['restricted-ssh', 'INCOMING_SSH_DISABLED'],
    ['our-own-rule', 'our-own-rule'],
    ['our-own-rule-conformance-pack-abc123', 'our-own-rule'],
  ])('takes %s as %s', (name, expected) => {
    expect(ruleIdOf(name, controls)).toBe(expected);
  });

  it('trusts the identifier that Config tells', () => {
    expect(ruleIdOf('my-name', controls, 'INCOMING_SSH_DISABLED')).toBe(
      'INCOMING_SSH_DISABLED',
    );
  });

  it('knows the rules of Security Hub', () => {
    expect(isSecurityHubRule('securityhub-x-1')).toBe(true);
    expect(isSecurityHubRule('my-securityhub-rule')).toBe(false);
    expect(isSecurityHubRule('securityhub-securityhub-enabled-0a1b2c')).toBe(
      true,
    );
  });

  it('does not take the rule that checks for Security Hub as one of its own', () => {
    for (const name of [
      'securityhub-enabled',
      'securityhub-enabled-conformance-pack-abc123',
    ]) {
      expect(isSecurityHubRule(name)).toBe(false);
      expect(ruleIdOf(name, controls)).toBe('SECURITYHUB_ENABLED');
    }
  });
});
