import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  CfnLoggingConfiguration,
  CfnWebACL,
  CfnWebACLAssociation,
} from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { createLogGroup } from './createLogGroup.ts';
import { settings } from './settings.ts';

/** Requests of one address in five minutes before it is refused. */
const REQUESTS_PER_ADDRESS = 2000;

const MANAGED_RULES = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
];

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return {
    metricName,
    cloudWatchMetricsEnabled: true,
    sampledRequestsEnabled: true,
  };
}

/** The web application firewall at the edge, with its log. */
export class Firewall extends Construct {
  /** Name of the web ACL in metrics. */
  readonly metricName = settings.service;

  constructor(
    scope: Construct,
    id: string,
    options: { key: IKey; resourceArn: string },
  ) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible(this.metricName),
      rules: [
        ...MANAGED_RULES.map((name, priority) => ({
          name,
          priority,
          overrideAction: { none: {} },
          visibilityConfig: visible(name),
          statement: {
            managedRuleGroupStatement: { vendorName: 'AWS', name },
          },
        })),
        {
          name: 'RatePerAddress',
          priority: MANAGED_RULES.length,
          action: { block: {} },
          visibilityConfig: visible('RatePerAddress'),
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              limit: REQUESTS_PER_ADDRESS,
            },
          },
        },
      ],
    });
    new CfnWebACLAssociation(this, 'Association', {
      resourceArn: options.resourceArn,
      webAclArn: acl.attrArn,
    });
    // WAF accepts only log groups whose name begins with aws-waf-logs-.
    const logs = createLogGroup(this, 'Logs', {
      key: options.key,
      name: `aws-waf-logs-${settings.service}`,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [logs.logGroupArn],
      redactedFields: [
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'cookie' } },
      ],
    });
  }
}
