import { Stack } from 'aws-cdk-lib';
import {
  type IRole,
  ManagedPolicy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** One thing that the workload may do. */
export interface Permission {
  actions: string[];
  resources: string[];
  /** Why the resources have a `*` in them; needed when they do. */
  wildcardReason?: string;
}

/** A resource as the rules write it in their findings: `<Documents7E5B2978.Arn>/items/*`. */
function written(scope: Construct, resource: string): string {
  const value: unknown = Stack.of(scope).resolve(resource);
  const part = (item: unknown): string => {
    if (typeof item !== 'object' || item === null) {
      return String(item);
    }
    if ('Ref' in item) {
      return `<${item.Ref}>`;
    }
    if ('Fn::GetAtt' in item && Array.isArray(item['Fn::GetAtt'])) {
      return `<${item['Fn::GetAtt'].join('.')}>`;
    }
    if ('Fn::Join' in item && Array.isArray(item['Fn::Join'])) {
      const [separator, items] = item['Fn::Join'];
      return items.map(part).join(separator);
    }
    return JSON.stringify(item);
  };
  return part(value);
}

/** A role with just the permissions that are given, in a managed policy that can be reviewed in one place. */
export function createRole(
  scope: Construct,
  id: string,
  options: { service: string; permissions: readonly Permission[] },
): IRole {
  const policy = new ManagedPolicy(scope, `${id}Policy`, {
    statements: options.permissions.map(
      ({ actions, resources }) => new PolicyStatement({ actions, resources }),
    ),
  });
  for (const { resources, wildcardReason } of options.permissions) {
    if (wildcardReason) {
      acknowledge(
        policy,
        wildcardReason,
        ...resources.map(
          resource =>
            `AwsSolutions-IAM5[Resource::${written(scope, resource)}]`,
        ),
      );
    }
  }
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal(options.service),
    managedPolicies: [policy],
  });
  // Without this the constructs that use the role would add inline policies to it.
  return role.withoutPolicyUpdates();
}
