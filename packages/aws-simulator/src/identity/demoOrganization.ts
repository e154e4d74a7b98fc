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
} as const;
