/**
 * Standards of Security Hub by the short names that controls and app-config use.
 * `standardsId` is the end of the standard's ARN, which is the same in every Region and partition.
 * @public
 */
export const STANDARDS = {
  fsbp: {
    title: 'AWS Foundational Security Best Practices',
    standardsId: 'standards/aws-foundational-security-best-practices/v/1.0.0',
  },
  'nist-800-53-r5': {
    title: 'NIST SP 800-53 Rev. 5',
    standardsId: 'standards/nist-800-53/v/5.0.0',
  },
  'nist-800-171-r2': {
    title: 'NIST SP 800-171 Rev. 2',
    standardsId: 'standards/nist-800-171/v/2.0.0',
  },
  'resource-tagging': {
    title: 'AWS Resource Tagging Standard',
    standardsId: 'standards/aws-resource-tagging-standard/v/1.0.0',
  },
  'pci-dss-4.0.1': {
    title: 'PCI DSS 4.0.1',
    standardsId: 'standards/pci-dss/v/4.0.1',
  },
  'pci-dss-3.2.1': {
    title: 'PCI DSS 3.2.1',
    standardsId: 'standards/pci-dss/v/3.2.1',
  },
  'cis-1.2.0': {
    title: 'CIS AWS Foundations Benchmark 1.2.0',
    standardsId: 'ruleset/cis-aws-foundations-benchmark/v/1.2.0',
  },
  'cis-1.4.0': {
    title: 'CIS AWS Foundations Benchmark 1.4.0',
    standardsId: 'standards/cis-aws-foundations-benchmark/v/1.4.0',
  },
  'cis-3.0.0': {
    title: 'CIS AWS Foundations Benchmark 3.0.0',
    standardsId: 'standards/cis-aws-foundations-benchmark/v/3.0.0',
  },
  'cis-5.0.0': {
    title: 'CIS AWS Foundations Benchmark 5.0.0',
    standardsId: 'standards/cis-aws-foundations-benchmark/v/5.0.0',
  },
  'ai-security': {
    title: 'AI Security Best Practices',
    standardsId: 'standards/ai-security-best-practices/v/1.0.0',
  },
} as const satisfies Record<string, { title: string; standardsId: string }>;

/** Short name of a standard, such as `fsbp`. @public */
export type StandardId = keyof typeof STANDARDS;
