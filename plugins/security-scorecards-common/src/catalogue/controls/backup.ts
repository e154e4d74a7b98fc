import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of AWS Backup. @internal */
// prettier-ignore
export const backupControls: readonly SecurityHubRow[] = [
  ['Backup.1', 'medium', 'backup-encryption', ['AWS::Backup::RecoveryPoint'], 'AWS Backup recovery points encrypted', ['BACKUP_RECOVERY_POINT_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['Backup.2', 'low', 'resource-tagging', ['AWS::Backup::RecoveryPoint'], 'Tags on Backup recovery points', [], ['resource-tagging']],
  ['Backup.3', 'low', 'resource-tagging', ['AWS::Backup::BackupVault'], 'Tags on Backup vaults', [], ['resource-tagging']],
  ['Backup.4', 'low', 'resource-tagging', ['AWS::Backup::ReportPlan'], 'Tags on Backup report plans', [], ['resource-tagging']],
  ['Backup.5', 'low', 'resource-tagging', ['AWS::Backup::BackupPlan'], 'Tags on Backup backup plans', [], ['resource-tagging']],
];
