import manifest from '../package.json';

/** What this service was created with. Change it here; the rest of the infrastructure reads it from here. */
export const settings = {
  service: '${{ values.name }}',
  description: manifest.description,
  owner: '${{ values.owner }}',
  criticality: '${{ values.criticality }}',
  /** The AWS account and region that the service is deployed to. */
  account: '${{ values.account }}',
  region: '${{ values.region }}',
  /** Where alarms go. */
  alarmEmail: '${{ values.alarmEmail }}',
  /** Days that logs are kept. One year, which is what audits commonly ask for. */
  logRetentionDays: 365,
  /** Days that backups are kept. */
  backupRetentionDays: 35,
} as const;
