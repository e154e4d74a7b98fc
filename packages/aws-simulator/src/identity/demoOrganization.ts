/**
 * Names and credentials that a client of the simulator needs. None of them is
 * secret: they open nothing but the simulator.
 *
 * @public
 */
export const demoOrganization = {
  /** Where the portal runs, and the key of its user. */
  portalAccountId: '444455556666',
  portalCredentials: {
    accessKeyId: 'AKIAFERNHILLPORTAL01',
    secretAccessKey: 'simulator-portal-secret',
  },
  /** A user of the security account that may do everything; for exploring. */
  administratorCredentials: {
    accessKeyId: 'AKIAFERNHILLADMIN001',
    secretAccessKey: 'simulator-administrator-secret',
  },
  externalId: 'demo-external-id',
  centralRoleName: 'security-scorecards-reader',
  centralRoleArn: 'arn:aws:iam::222233334444:role/security-scorecards-reader',
  memberRoleName: 'backstage-security-scorecard-reader',
  organizationId: 'o-fernhill01',
  managementAccountId: '111122223333',
  /** Delegated administrator of Security Hub; owns the Config aggregator. */
  administratorAccountId: '222233334444',
  homeRegion: 'eu-west-1',
  linkedRegions: ['us-east-1'],
  configurationAggregatorName: 'organization-aggregator',
  /** Queue of the event rules, in the administrator's account and the home Region, and its dead-letter queue. */
  eventQueueName: 'security-scorecards-events',
  deadLetterQueueName: 'security-scorecards-events-dead-letters',
  eventQueueUrl:
    'https://sqs.eu-west-1.amazonaws.com/222233334444/security-scorecards-events',
  /** Account ids of the demo size by name. */
  accounts: {
    management: '111122223333',
    security: '222233334444',
    logArchive: '333344445555',
    sharedServices: '444455556666',
    commerceProduction: '555566667777',
    commerceStaging: '666677778888',
    paymentsProduction: '777788889999',
    /** Control findings still per standard. */
    paymentsStaging: '888899990000',
    logisticsProduction: '999900001111',
    /** Config recorder off. */
    logisticsStaging: '121212121212',
    /** Reader role missing. */
    insightsProduction: '131313131313',
    /** Security Hub not enabled. */
    sandbox: '141414141414',
  },
} as const;
