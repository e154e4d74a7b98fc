import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { settings } from './settings.ts';

/** When an alarm goes off: the metric is at the threshold or above it in two of three periods. */
export interface Watch {
  metric: IMetric;
  threshold: number;
  /** What it means, for who is woken by it. */
  meaning: string;
}

/** The alarms of the service and the encrypted topic that they go to. */
export class Alarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    options: {
      key: IKey;
      watches: Readonly<Record<string, Watch>>;
      firewallMetricName: string;
    },
  ) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {
      displayName: `Alarms of ${settings.service}`,
      masterKey: options.key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
    topic.addSubscription(new EmailSubscription(settings.alarmEmail));
    const action = new SnsAction(topic);
    const watches: Record<string, Watch> = {
      ...options.watches,
      Refused: {
        metric: new Metric({
          namespace: 'AWS/WAFV2',
          metricName: 'BlockedRequests',
          dimensionsMap: {
            WebACL: options.firewallMetricName,
            Region: settings.region,
            Rule: 'ALL',
          },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
        threshold: 1000,
        meaning:
          'The firewall refuses many requests: somebody probes the service, or a rule refuses honest callers.',
      },
    };
    for (const [name, { metric, threshold, meaning }] of Object.entries(
      watches,
    )) {
      const alarm = new Alarm(this, name, {
        metric,
        threshold,
        alarmDescription: `${meaning} See docs/runbook.md.`,
        comparisonOperator:
          ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        evaluationPeriods: 3,
        datapointsToAlarm: 2,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}
