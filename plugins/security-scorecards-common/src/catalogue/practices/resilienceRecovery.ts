import type { PracticeText } from './PracticeText';

/** Practices of the domain `resilience-recovery`. @internal */
export const resilienceRecoveryPractices: readonly PracticeText[] = [
  {
    id: 'backup-and-versioning',
    domain: 'resilience-recovery',
    title: 'Back up data and protect it from deletion',
    summary:
      'Data stores are backed up automatically, keep versions and cannot be deleted in one step.',
    why: 'Whether data and service survive loss: backup, replication, failover, restore tests',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'cross-region-replication',
    domain: 'resilience-recovery',
    title: 'Replicate critical data to another Region',
    summary: 'Data that the business cannot lose exists in a second Region.',
    why: 'Whether data and service survive loss: backup, replication, failover, restore tests',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'recovery-testing',
    domain: 'resilience-recovery',
    title: 'Test restores and practise recovery',
    summary:
      'Restores are tried on a schedule and meet the time that was promised.',
    why: 'Whether data and service survive loss: backup, replication, failover, restore tests',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Restores are tried on a schedule and meet the time that was promised.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'recovery-objectives',
    domain: 'resilience-recovery',
    title: 'Agree on recovery time and recovery point',
    summary:
      'Each service has a recovery time and recovery point objective, and backups run often enough for it.',
    why: 'Whether data and service survive loss: backup, replication, failover, restore tests',
    fixes: [],
    mode: 'mixed',
    attestation: {
      question:
        'Is this true today: Each service has a recovery time and recovery point objective, and backups run often enough for it.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'high-availability-failover',
    domain: 'resilience-recovery',
    title: 'Run across zones and fail over',
    summary:
      'Services and databases survive the loss of an Availability Zone without an action by a person.',
    why: 'Whether data and service survive loss: backup, replication, failover, restore tests',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
