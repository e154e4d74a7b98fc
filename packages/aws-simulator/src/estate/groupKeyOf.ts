import { hashText, mix } from './hash';
import type { Deployment, ResourceGroup } from './model';

/**
 * The key from which the keys of a group's resources come. IAM is global: the
 * same resource is seen from every Region that records it.
 *
 * @internal
 */
export function groupKeyOf(
  seed: number,
  deployment: Deployment,
  group: ResourceGroup,
): number {
  const region = group.type.startsWith('AWS::IAM::') ? '' : deployment.region;
  return mix(
    seed,
    hashText(
      `${deployment.account.id}/${deployment.name}/${region}/${group.type}/${group.label}`,
    ),
  );
}
