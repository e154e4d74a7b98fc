// Organizations has one endpoint in each partition.
const REGIONS: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

/** Region of the Organizations endpoint of a partition. @internal */
export function organizationsRegion(
  partition: string,
  homeRegion: string,
): string {
  return REGIONS[partition] ?? homeRegion;
}
