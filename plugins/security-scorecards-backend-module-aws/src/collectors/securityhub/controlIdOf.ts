import type { Finding } from './schema';

const CONSOLIDATED = /^security-control\/([A-Za-z0-9]+\.\d+)$/i;
// Only the foundational standard names its controls as Security Hub names controls; CIS and PCI number theirs.
const FOUNDATIONAL =
  /^aws-foundational-security-best-practices\/v\/[\d.]+\/([A-Za-z0-9]+\.\d+)$/i;
const FINDING_ID = /:security-control\/([A-Za-z0-9]+\.\d+)\/finding\//i;
const CONTROL_ID = /^[A-Za-z0-9]+\.\d+$/;

/**
 * The id of the control behind a finding, with or without consolidated control findings.
 *
 * @returns undefined when the finding names none; the case is as found, which varies
 * @internal
 */
export function controlIdOf(finding: Finding): string | undefined {
  const named = finding.Compliance?.SecurityControlId?.trim();
  if (named && CONTROL_ID.test(named)) {
    return named;
  }
  const generator = finding.GeneratorId ?? '';
  const standardsArn = finding.ProductFields?.StandardsArn ?? '';
  const field = finding.ProductFields?.ControlId?.trim() ?? '';
  return (
    CONSOLIDATED.exec(generator)?.[1] ??
    FOUNDATIONAL.exec(generator)?.[1] ??
    (standardsArn.includes('aws-foundational-security-best-practices') &&
    CONTROL_ID.test(field)
      ? field
      : undefined) ??
    FINDING_ID.exec(finding.Id ?? '')?.[1]
  );
}

/**
 * Whether a finding comes from a Security Hub control and not from another product.
 *
 * @internal
 */
export function isControlFinding(finding: Finding): boolean {
  const { ProductArn: productArn, GeneratorId: generator = '' } = finding;
  if (productArn && !/:product\/aws\/securityhub$/i.test(productArn)) {
    return false;
  }
  return (
    CONSOLIDATED.test(generator) ||
    FOUNDATIONAL.test(generator) ||
    finding.Compliance?.SecurityControlId !== undefined ||
    finding.ProductFields?.StandardsArn !== undefined ||
    finding.ProductFields?.StandardsGuideArn !== undefined ||
    /:security-control\/|:subscription\//.test(finding.Id ?? '')
  );
}

/**
 * Whether a finding stands for a control in all standards. Without consolidation each standard has a finding of its own.
 *
 * @param id - of the finding
 * @internal
 */
export function isConsolidated(id: string | undefined): boolean {
  return FINDING_ID.test(id ?? '');
}
