import type { PracticeText } from './PracticeText';

/** Practices of the domain `data-protection`. @internal */
export const dataProtectionPractices: readonly PracticeText[] = [
  {
    id: 'encryption-at-rest',
    domain: 'data-protection',
    title: 'Encrypt stored data',
    summary:
      'Volumes, buckets, file systems, streams, queues and other stores are encrypted at rest.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'database-encryption',
    domain: 'data-protection',
    title: 'Encrypt databases',
    summary:
      'Database clusters, instances, tables and caches are encrypted at rest.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'backup-encryption',
    domain: 'data-protection',
    title: 'Encrypt backups and snapshots',
    summary:
      'Backups and snapshots are encrypted like the data they were taken from.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'encryption-in-transit',
    domain: 'data-protection',
    title: 'Encrypt data in transit',
    summary:
      'Clients, services and backends talk over current TLS, and plain connections are refused.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'key-management',
    domain: 'data-protection',
    title: 'Control and rotate encryption keys',
    summary:
      'KMS keys rotate, cannot be deleted by mistake, and are usable by named principals only.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'client-side-encryption',
    domain: 'data-protection',
    title: 'Encrypt the most sensitive data before it leaves the client',
    summary:
      'Fields whose disclosure would do most harm are encrypted by the application before any service stores them.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'attested',
    attestation: {
      question:
        'Is this true today: Fields whose disclosure would do most harm are encrypted by the application before any service stores them.',
      periodDays: 180,
      level: 'service',
    },
    references: [],
    wellArchitected: [],
  },
  {
    id: 'data-classification',
    domain: 'data-protection',
    title: 'Know where sensitive data is',
    summary:
      'Stores are classified, and Macie looks for sensitive data where nobody expected it.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
  {
    id: 'data-lifecycle',
    domain: 'data-protection',
    title: 'Keep data no longer than needed',
    summary:
      'Retention and deletion are decided per kind of data and enforced by lifecycle rules.',
    why: 'What a reader sees if they get the bytes: encryption, keys, classification, lifecycle',
    fixes: [],
    mode: 'automated',
    references: [],
    wellArchitected: [],
  },
];
