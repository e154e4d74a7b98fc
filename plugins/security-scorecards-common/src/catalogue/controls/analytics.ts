import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Athena, EMR and Glue. @internal */
// prettier-ignore
export const analyticsControls: readonly SecurityHubRow[] = [
  ['Athena.2', 'low', 'resource-tagging', ['AWS::Athena::DataCatalog'], 'Tags on Athena data catalogs', [], ['resource-tagging']],
  ['Athena.3', 'low', 'resource-tagging', ['AWS::Athena::WorkGroup'], 'Tags on Athena workgroups', [], ['resource-tagging']],
  ['Athena.4', 'medium', 'service-logging', ['AWS::Athena::WorkGroup'], 'Query metrics and logs on workgroups', ['ATHENA_WORKGROUP_LOGGING_ENABLED'], ['fsbp']],
  ['EMR.1', 'high', 'public-exposure', ['AWS::EMR::Cluster'], 'No public address on primary nodes', ['EMR_MASTER_NO_PUBLIC_IP'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EMR.2', 'critical', 'public-exposure', ['AWS::::Account'], 'Public access to EMR clusters blocked for the account', ['EMR_BLOCK_PUBLIC_ACCESS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EMR.3', 'medium', 'encryption-at-rest', ['AWS::EMR::SecurityConfiguration'], 'Encryption at rest in EMR security configurations', ['EMR_SECURITY_CONFIGURATION_ENCRYPTION_REST'], ['fsbp', 'nist-800-53-r5']],
  ['EMR.4', 'medium', 'encryption-in-transit', ['AWS::EMR::SecurityConfiguration'], 'Encryption in transit in EMR security configurations', ['EMR_SECURITY_CONFIGURATION_ENCRYPTION_TRANSIT'], ['fsbp', 'nist-800-53-r5']],
  ['Glue.1', 'low', 'resource-tagging', ['AWS::Glue::Job'], 'Tags on Glue jobs', [], ['resource-tagging']],
  ['Glue.3', 'medium', 'encryption-at-rest', ['AWS::Glue::MLTransform'], 'Machine learning transforms encrypted', ['GLUE_ML_TRANSFORM_ENCRYPTED_AT_REST'], ['fsbp']],
  ['Glue.4', 'medium', 'platform-updates', ['AWS::Glue::Job'], 'Spark jobs on a supported Glue version', ['GLUE_SPARK_JOB_SUPPORTED_VERSION'], ['fsbp', 'nist-800-53-r5']],
];
