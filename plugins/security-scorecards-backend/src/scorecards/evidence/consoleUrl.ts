import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';

const ARN =
  /^arn:(aws|aws-cn|aws-us-gov):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:[\w+=,.@:/*#$%()\-[\]{} ]+$/;
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
const INSTANCE = /\/((?:i|mi)-[0-9a-f]{8,17})$/;

const HOSTS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * Link to a piece of evidence in the AWS console: the finding, the managed node, or else the resource. Undefined when an id does
 * not look like one of AWS, so that no foreign text becomes a link.
 *
 * @internal
 */
export function consoleUrl(evidence: {
  source: EvidenceSource;
  externalId?: string;
  resourceId: string;
  region: string;
}): string | undefined {
  const { source, externalId, resourceId, region } = evidence;
  if (source === 'security-hub' && externalId && REGION.test(region)) {
    const partition = ARN.exec(externalId)?.[1];
    if (partition) {
      // The console reads the search as encoded twice.
      const id = encodeURIComponent(encodeURIComponent(externalId));
      return `${regionalConsole(
        partition,
        region,
      )}/securityhub/home?region=${region}#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253A${id}`;
    }
  }
  const partition = ARN.exec(resourceId)?.[1];
  if (!partition) {
    return undefined;
  }
  const instance = INSTANCE.exec(resourceId)?.[1];
  if (source === 'patch-manager' && instance && REGION.test(region)) {
    return `${regionalConsole(
      partition,
      region,
    )}/systems-manager/managed-instances/${instance}/description?region=${region}`;
  }
  return partition === 'aws'
    ? `https://${HOSTS.aws}/go/view?arn=${encodeURIComponent(resourceId)}`
    : undefined;
}

/** The console of a region. Outside the commercial partition the region is told by the query alone. */
function regionalConsole(partition: string, region: string): string {
  const host = HOSTS[partition];
  return partition === 'aws' ? `https://${region}.${host}` : `https://${host}`;
}
