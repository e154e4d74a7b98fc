import type { FindingSubject } from './Finding';
import type { ThreatFinding } from './model';

/**
 * Product that a finding is of.
 *
 * @internal
 */
export interface FindingProduct {
  /** As in ARNs, for example `guardduty`. */
  readonly key: string;
  readonly name: string;
  readonly company: string;
  readonly arn: string;
}

const KEYS: Record<ThreatFinding['product'], string> = {
  GuardDuty: 'aws/guardduty',
  Inspector: 'aws/inspector',
  Macie: 'aws/macie',
  'IAM Access Analyzer': 'aws/access-analyzer',
};

/** The product of a control's finding, or of another product's. @internal */
export function productOf(
  subject: FindingSubject,
  region: string,
): FindingProduct {
  const own = subject.kind === 'check';
  const path = own ? 'aws/securityhub' : KEYS[subject.threat.product];
  return {
    key: path.slice(path.indexOf('/') + 1),
    name: own ? 'Security Hub CSPM' : subject.threat.product,
    company: own ? 'AWS' : 'Amazon',
    arn: `arn:aws:securityhub:${region}::product/${path}`,
  };
}
