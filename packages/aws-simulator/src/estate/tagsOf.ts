import { mix, unit } from './hash';
import type { Deployment, Service } from './model';

function stackTag(deployment: Deployment): Record<string, string> {
  const stage = deployment.environment === 'production' ? 'prod' : 'stage';
  return { 'aws:cloudformation:stack-name': `${deployment.name}-${stage}` };
}

function fullTags(
  service: Service,
  deployment: Deployment,
  serviceKey: string,
  serviceName: string,
): Record<string, string> {
  return {
    [serviceKey]: serviceName,
    team: service.team,
    environment: deployment.environment,
    'data-classification': service.classification,
    ...stackTag(deployment),
  };
}

// Leaves out a letter: `returns-desk` becomes `retrns-desk`.
function misspell(name: string): string {
  const middle = Math.floor(name.length / 3);
  return name.slice(0, middle - 1) + name.slice(middle);
}

/**
 * The tags that people really put on a resource: right, wrong or missing.
 *
 * @internal
 */
export function tagsOf(
  key: number,
  deployment: Deployment,
): Readonly<Record<string, string>> {
  const { service } = deployment;
  if (!service) {
    return unit(mix(key, 11)) < 0.5 ? {} : { team: 'platform' };
  }
  const slip = unit(mix(key, 12));
  switch (service.tagging) {
    case 'none':
      return {};
    case 'stack-only':
      return stackTag(deployment);
    case 'wrong-case':
      return fullTags(service, deployment, 'Service', service.name);
    case 'typo':
      return fullTags(
        service,
        deployment,
        'service',
        slip < 0.35 ? misspell(service.name) : service.name,
      );
    default:
      if (slip < 0.04) {
        return {};
      }
      if (slip < 0.06) {
        return fullTags(service, deployment, 'Service', service.name);
      }
      if (slip < 0.075) {
        return fullTags(service, deployment, 'service', misspell(service.name));
      }
      return fullTags(service, deployment, 'service', service.name);
  }
}
