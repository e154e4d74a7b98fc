import { readFileSync } from 'node:fs';
import { CfnStackSet, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { settings } from './settings.ts';

/** The stack sets that bring the baseline into the accounts: first what an account has once, then what each region has. */
export class StackSets extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const account = this.#stackSet('account', [settings.homeRegion], {
      TrustedPrincipalArn: settings.trustedPrincipalArn,
      ExternalId: settings.externalId,
      OrganizationId: settings.organizationId,
    });
    const region = this.#stackSet(
      'region',
      [settings.homeRegion, ...settings.otherRegions],
      { HomeRegion: settings.homeRegion },
    );
    region.addResourceDependency(account);
  }

  #stackSet(
    part: 'account' | 'region',
    regions: string[],
    parameters: Record<string, string>,
  ): CfnStackSet {
    return new CfnStackSet(this, part, {
      stackSetName: `${settings.name}-${part}`,
      description: `Account baseline ${settings.name}: ${part}`,
      templateBody: readFileSync(`stacks/${part}.yaml`, 'utf8'),
      permissionModel: 'SERVICE_MANAGED',
      callAs: settings.callAs,
      capabilities: ['CAPABILITY_NAMED_IAM'],
      // What was set up stays when an account leaves: its new owner decides.
      autoDeployment: { enabled: true, retainStacksOnAccountRemoval: true },
      managedExecution: { Active: true },
      operationPreferences: {
        failureTolerancePercentage: 10,
        maxConcurrentPercentage: 25,
        regionConcurrencyType: 'PARALLEL',
      },
      parameters: Object.entries(parameters).map(
        ([parameterKey, parameterValue]) => ({ parameterKey, parameterValue }),
      ),
      stackInstancesGroup: [
        {
          regions,
          deploymentTargets: {
            organizationalUnitIds: [settings.organizationalUnit],
            ...(settings.accounts.length > 0 && {
              accounts: settings.accounts,
              accountFilterType: 'INTERSECTION',
            }),
          },
        },
      ],
    });
  }
}
