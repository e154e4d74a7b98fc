/** What this baseline was created with. Change it here; the rest of the infrastructure reads it from here. */
export const settings = {
  name: '${{ values.name }}',
  owner: '${{ values.owner }}',
  /** The account of the stack sets: the management account, or a delegated administrator of CloudFormation. */
  administrator: '${{ values.administrator }}',
  callAs: '${{ values.callAs }}',
  /** Root or unit of the organisation whose accounts get the baseline, now and when they join. */
  organizationalUnit: '${{ values.organizationalUnit }}',
  /** Only these accounts of it; all of them when there is none. */
  accounts: list('${{ values.accounts }}'),
  /** Where the trail, its logs and what is the same in all regions are kept. */
  homeRegion: '${{ values.region }}',
  otherRegions: list('${{ values.otherRegions }}'),
  /** Who may assume the reader role, and how: as in the app-config of Backstage. */
  trustedPrincipalArn: '${{ values.trustedPrincipalArn }}',
  externalId: '${{ values.externalId }}',
  organizationId: '${{ values.organizationId }}',
} as const;

function list(text: string): string[] {
  return text.split(',').filter(item => item !== '');
}
