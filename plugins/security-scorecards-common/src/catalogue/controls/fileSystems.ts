import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of EFS and FSx. @internal */
// prettier-ignore
export const fileSystemsControls: readonly SecurityHubRow[] = [
  ['EFS.1', 'medium', 'encryption-at-rest', ['AWS::EFS::FileSystem'], 'File systems encrypted with a KMS key', ['EFS_ENCRYPTED_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'fsbp', 'nist-800-53-r5']],
  ['EFS.2', 'medium', 'backup-and-versioning', ['AWS::EFS::FileSystem'], 'File systems in a backup plan', ['EFS_IN_BACKUP_PLAN'], ['fsbp', 'nist-800-53-r5']],
  ['EFS.3', 'medium', 'least-privilege', ['AWS::EFS::AccessPoint'], 'Access points confined to a directory', ['EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY'], ['fsbp', 'nist-800-53-r5']],
  ['EFS.4', 'medium', 'least-privilege', ['AWS::EFS::AccessPoint'], 'Access points fix the user identity', ['EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EFS.5', 'low', 'resource-tagging', ['AWS::EFS::AccessPoint'], 'Tags on EFS access points', [], ['resource-tagging']],
  ['EFS.6', 'medium', 'network-segmentation', ['AWS::EFS::FileSystem'], 'Mount targets outside of public subnets', ['EFS_MOUNT_TARGET_PUBLIC_ACCESSIBLE'], ['nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['EFS.7', 'medium', 'backup-and-versioning', ['AWS::EFS::FileSystem'], 'Automatic backups of file systems', ['EFS_AUTOMATIC_BACKUPS_ENABLED'], ['fsbp']],
  ['EFS.8', 'medium', 'encryption-at-rest', ['AWS::EFS::FileSystem'], 'File systems encrypted', ['EFS_FILESYSTEM_CT_ENCRYPTED'], ['cis-5.0.0', 'fsbp']],
  ['FSx.1', 'low', 'resource-tagging', ['AWS::FSx::FileSystem'], 'Tags copied to backups and volumes of OpenZFS file systems', ['FSX_OPENZFS_COPY_TAGS_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['FSx.2', 'low', 'resource-tagging', ['AWS::FSx::FileSystem'], 'Tags copied to backups of Lustre file systems', ['FSX_LUSTRE_COPY_TAGS_TO_BACKUPS'], ['fsbp', 'nist-800-53-r5']],
  ['FSx.3', 'medium', 'high-availability-failover', ['AWS::FSx::FileSystem'], 'OpenZFS file systems in several zones', ['FSX_OPENZFS_DEPLOYMENT_TYPE_CHECK'], ['fsbp']],
  ['FSx.4', 'medium', 'high-availability-failover', ['AWS::FSx::FileSystem'], 'ONTAP file systems in several zones', ['FSX_ONTAP_DEPLOYMENT_TYPE_CHECK'], ['fsbp']],
  ['FSx.5', 'medium', 'high-availability-failover', ['AWS::FSx::FileSystem'], 'Windows file systems in several zones', ['FSX_WINDOWS_DEPLOYMENT_TYPE_CHECK'], ['fsbp']],
];
