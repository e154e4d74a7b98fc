import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of ECR. @internal */
// prettier-ignore
export const ecrControls: readonly SecurityHubRow[] = [
  ['ECR.1', 'high', 'vulnerability-scanning', ['AWS::ECR::Repository'], 'Images scanned when pushed', ['ECR_PRIVATE_IMAGE_SCANNING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ECR.2', 'medium', 'container-security', ['AWS::ECR::Repository'], 'Image tags cannot be overwritten', ['ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ECR.3', 'medium', 'data-lifecycle', ['AWS::ECR::Repository'], 'Old images expired by a lifecycle policy', ['ECR_PRIVATE_LIFECYCLE_POLICY_CONFIGURED'], ['fsbp', 'nist-800-53-r5']],
  ['ECR.4', 'low', 'resource-tagging', ['AWS::ECR::PublicRepository'], 'Tags on ECR public repositories', [], ['resource-tagging']],
  ['ECR.5', 'medium', 'encryption-at-rest', ['AWS::ECR::Repository'], 'Image repositories encrypted with your own key', ['ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED'], ['nist-800-53-r5']],
];
