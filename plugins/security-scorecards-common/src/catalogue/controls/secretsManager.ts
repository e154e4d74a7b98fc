import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Secrets Manager. @internal */
// prettier-ignore
export const secretsManagerControls: readonly SecurityHubRow[] = [
  ['SecretsManager.1', 'medium', 'secrets-management', ['AWS::SecretsManager::Secret'], 'Automatic rotation of secrets', ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['SecretsManager.2', 'medium', 'secrets-management', ['AWS::SecretsManager::Secret'], 'Scheduled rotation succeeds', ['SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['SecretsManager.3', 'medium', 'secrets-management', ['AWS::SecretsManager::Secret'], 'Unused secrets deleted', ['SECRETSMANAGER_SECRET_UNUSED'], ['fsbp', 'nist-800-53-r5']],
  ['SecretsManager.4', 'medium', 'secrets-management', ['AWS::SecretsManager::Secret'], 'Secrets rotated within the required days', ['SECRETSMANAGER_SECRET_PERIODIC_ROTATION'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['SecretsManager.5', 'low', 'resource-tagging', ['AWS::SecretsManager::Secret'], 'Tags on Secrets Manager secrets', [], ['resource-tagging']],
];
