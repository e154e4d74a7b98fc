import type { CatalogueControl } from '../../api/types';

const NODE_TYPES = ['AWS::EC2::Instance', 'AWS::SSM::ManagedInstance'];
const ACCOUNT_TYPES = ['AWS::::Account'];

const COMPLIANCE_GUIDE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html';
const SCAN_GUIDE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html';
const MANAGED_GUIDE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/managed_instances.html';
const WINDOW_GUIDE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-maintenance.html';
const BASELINE_GUIDE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-patch-baselines.html';

/**
 * Checks on what Patch Manager tells of nodes, and of an account and Region.
 * Missing critical and security patches rate high, as SSM.2 does for a non-compliant node; a node that is not managed
 * rates as SSM.1 does.
 * @internal
 */
export function patchChecks(): CatalogueControl[] {
  return [
    node('patch-missing-critical', 'high', 'No critical patches missing'),
    node('patch-missing-security', 'high', 'No security patches missing'),
    node('patch-failed', 'medium', 'No patch failed to install'),
    node(
      'patch-pending-reboot',
      'medium',
      'Rebooted after patches were installed',
    ),
    node('patch-not-scanned', 'medium', 'Scanned for patches', SCAN_GUIDE),
    node(
      'patch-not-managed',
      'medium',
      'Reports to Systems Manager as a managed node',
      MANAGED_GUIDE,
    ),
    account(
      'patch-no-maintenance-window',
      'medium',
      'maintenance-windows',
      'An enabled maintenance window runs patching',
      WINDOW_GUIDE,
    ),
    account(
      'patch-no-baseline',
      'low',
      'os-patching',
      'A patch baseline of your own is in use',
      BASELINE_GUIDE,
    ),
  ];
}

function node(
  id: string,
  severity: CatalogueControl['severity'],
  title: string,
  guidanceUrl = COMPLIANCE_GUIDE,
): CatalogueControl {
  return {
    ...check(id, severity, 'os-patching', title, guidanceUrl),
    resourceTypes: [...NODE_TYPES],
    accountLevel: false,
  };
}

function account(
  id: string,
  severity: CatalogueControl['severity'],
  practice: string,
  title: string,
  guidanceUrl: string,
): CatalogueControl {
  return {
    ...check(id, severity, practice, title, guidanceUrl),
    resourceTypes: [...ACCOUNT_TYPES],
    accountLevel: true,
  };
}

function check(
  id: string,
  severity: CatalogueControl['severity'],
  practice: string,
  title: string,
  guidanceUrl: string,
) {
  return {
    id,
    source: 'patch-manager' as const,
    practice,
    title,
    severity,
    configRules: [],
    standards: [],
    guidanceUrl,
  };
}
