import type { ControlDirectory } from '../ControlDirectory';

// Managed rules whose identifier is not their name in capitals. Names and identifiers of the AWS Config guide.
const IRREGULAR: Readonly<Record<string, string>> = {
  'cloudtrail-enabled': 'CLOUD_TRAIL_ENABLED',
  'ec2-instance-managed-by-systems-manager': 'EC2_INSTANCE_MANAGED_BY_SSM',
  'ec2-instances-in-vpc': 'INSTANCES_IN_VPC',
  'multi-region-cloudtrail-enabled': 'MULTI_REGION_CLOUD_TRAIL_ENABLED',
  'restricted-common-ports': 'RESTRICTED_INCOMING_TRAFFIC',
  'restricted-ssh': 'INCOMING_SSH_DISABLED',
};

const SECURITY_HUB = /^securityhub-(.+?)(?:-[0-9a-z]{6,})?$/;
// The managed rule that checks for Security Hub; what Security Hub makes of it begins with `securityhub-securityhub-enabled`.
const MANAGED = /^securityhub-enabled(-conformance-pack-[0-9a-z]+)?$/;
const CONFORMANCE_PACK = /^(.+?)-conformance-pack-[0-9a-z]+$/;
const ORGANIZATION = /^OrgConfigRule-(.+?)-[0-9a-z]{6,}$/;

/** Whether Security Hub made the rule for a control of its own. @internal */
export function isSecurityHubRule(ruleName: string): boolean {
  return ruleName.startsWith('securityhub-') && !MANAGED.test(ruleName);
}

/**
 * The id under which evidence of a rule is kept: the identifier of a managed rule that the catalogue knows, else the rule's
 * name without what Config adds to it. So the same rule has the same id in each account.
 *
 * @param sourceIdentifier - as DescribeConfigRules tells it, where it was asked
 * @internal
 */
export function ruleIdOf(
  ruleName: string,
  controls: ControlDirectory,
  sourceIdentifier?: string,
): string {
  if (sourceIdentifier && /^[A-Z0-9_]+$/.test(sourceIdentifier)) {
    return controls.configRule(sourceIdentifier) ?? sourceIdentifier;
  }
  const name =
    CONFORMANCE_PACK.exec(ruleName)?.[1] ??
    (isSecurityHubRule(ruleName)
      ? SECURITY_HUB.exec(ruleName)?.[1]
      : undefined) ??
    ORGANIZATION.exec(ruleName)?.[1] ??
    ruleName;
  const lower = name.toLowerCase();
  const identifier = IRREGULAR[lower] ?? lower.replace(/-/g, '_').toUpperCase();
  return controls.configRule(identifier) ?? name;
}
