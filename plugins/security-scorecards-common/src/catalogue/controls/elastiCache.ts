import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of ElastiCache. @internal */
// prettier-ignore
export const elastiCacheControls: readonly SecurityHubRow[] = [
  ['ElastiCache.1', 'high', 'backup-and-versioning', ['AWS::ElastiCache::CacheCluster', 'AWS::ElastiCache::ReplicationGroup'], 'Automatic cache backups', ['ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['ElastiCache.2', 'high', 'platform-updates', ['AWS::ElastiCache::CacheCluster'], 'Minor upgrades installed on caches', ['ELASTICACHE_AUTO_MINOR_VERSION_UPGRADE_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ElastiCache.3', 'medium', 'high-availability-failover', ['AWS::ElastiCache::ReplicationGroup'], 'Automatic failover of caches', ['ELASTICACHE_REPL_GRP_AUTO_FAILOVER_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ElastiCache.4', 'medium', 'database-encryption', ['AWS::ElastiCache::ReplicationGroup'], 'Caches encrypted', ['ELASTICACHE_REPL_GRP_ENCRYPTED_AT_REST'], ['fsbp', 'nist-800-53-r5']],
  ['ElastiCache.5', 'medium', 'encryption-in-transit', ['AWS::ElastiCache::ReplicationGroup'], 'TLS to caches', ['ELASTICACHE_REPL_GRP_ENCRYPTED_IN_TRANSIT'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ElastiCache.6', 'medium', 'least-privilege', ['AWS::ElastiCache::ReplicationGroup'], 'Password on older Redis caches', ['ELASTICACHE_REPL_GRP_REDIS_AUTH_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ElastiCache.7', 'high', 'network-segmentation', ['AWS::ElastiCache::CacheCluster'], 'Caches outside of the default subnet group', ['ELASTICACHE_SUBNET_GROUP_CHECK'], ['fsbp', 'nist-800-53-r5']],
];
