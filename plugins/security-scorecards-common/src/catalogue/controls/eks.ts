import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of EKS. @internal */
// prettier-ignore
export const eksControls: readonly SecurityHubRow[] = [
  ['EKS.1', 'high', 'container-security', ['AWS::EKS::Cluster'], 'Cluster API not open to the internet', ['EKS_ENDPOINT_NO_PUBLIC_ACCESS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EKS.2', 'high', 'platform-updates', ['AWS::EKS::Cluster'], 'Clusters on a supported Kubernetes version', ['EKS_CLUSTER_SUPPORTED_VERSION'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EKS.3', 'medium', 'encryption-at-rest', ['AWS::EKS::Cluster'], 'Kubernetes secrets encrypted with a KMS key', ['EKS_CLUSTER_SECRETS_ENCRYPTED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EKS.6', 'low', 'resource-tagging', ['AWS::EKS::Cluster'], 'Tags on EKS clusters', [], ['resource-tagging']],
  ['EKS.7', 'low', 'resource-tagging', ['AWS::EKS::IdentityProviderConfig'], 'Tags on EKS identity provider configurations', [], ['resource-tagging']],
  ['EKS.8', 'medium', 'service-logging', ['AWS::EKS::Cluster'], 'Audit logs on clusters', ['EKS_CLUSTER_LOG_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EKS.9', 'high', 'platform-updates', ['AWS::EKS::Nodegroup'], 'Node groups on a supported Kubernetes version', ['EKS_NODEGROUP_SUPPORTED_VERSION_CHECK'], ['fsbp']],
];
