import { z } from 'zod';
import { demoOrganization } from '../../../identity/demoOrganization';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells, aggregatorArn, holdsAggregator } from '../aggregator';
import { type ConfigReader } from '../ConfigReader';
import { invalidParameter } from '../errors';
import { limit, token } from './inputs';

/** The organisation's aggregator. @internal */
export function describeAggregators(reader: ConfigReader): Operation {
  return defineOperation({
    name: 'DescribeConfigurationAggregators',
    action: 'config:DescribeConfigurationAggregators',
    input: z.object({
      ...token,
      ConfigurationAggregatorNames: z.array(z.string()).max(10).optional(),
      Limit: limit(100),
    }),
    invalid: invalidParameter,
    handle(request, context) {
      request.ConfigurationAggregatorNames?.forEach(name =>
        aggregatedCells(reader, context, name),
      );
      return {
        ConfigurationAggregators: holdsAggregator(context)
          ? [
              {
                ConfigurationAggregatorName:
                  demoOrganization.configurationAggregatorName,
                ConfigurationAggregatorArn: aggregatorArn(context),
                OrganizationAggregationSource: {
                  RoleArn: `arn:aws:iam::${context.caller.accountId}:role/aws-service-role/organizations.amazonaws.com/ConfigAggregator`,
                  AllAwsRegions: true,
                },
                CreationTime: new Date('2024-01-15T09:00:00.000Z'),
                LastUpdatedTime: new Date('2024-01-15T09:00:00.000Z'),
              },
            ]
          : [],
      };
    },
  });
}
