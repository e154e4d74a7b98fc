import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Certificate Manager and Private CA. @internal */
// prettier-ignore
export const certificatesControls: readonly SecurityHubRow[] = [
  ['ACM.1', 'medium', 'encryption-in-transit', ['AWS::ACM::Certificate'], 'Certificates renewed before they expire', ['ACM_CERTIFICATE_EXPIRATION_CHECK'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['ACM.2', 'high', 'encryption-in-transit', ['AWS::ACM::Certificate'], 'RSA certificates with keys of 2,048 bits or more', ['ACM_CERTIFICATE_RSA_CHECK'], ['fsbp', 'pci-dss-4.0.1']],
  ['ACM.3', 'low', 'resource-tagging', ['AWS::ACM::Certificate'], 'Tags on ACM certificates', [], ['resource-tagging']],
  ['PCA.1', 'low', 'encryption-in-transit', ['AWS::ACMPCA::CertificateAuthority'], 'Root certificate authority disabled in daily use', ['ACM_PCA_ROOT_CA_DISABLED'], ['fsbp', 'nist-800-53-r5']],
  ['PCA.2', 'low', 'resource-tagging', ['AWS::ACMPCA::CertificateAuthority'], 'Tags on Private CA certificate authorities', ['ACMPCA_CERTIFICATE_AUTHORITY_TAGGED'], ['resource-tagging']],
];
