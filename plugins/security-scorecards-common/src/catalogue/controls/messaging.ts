import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of EventBridge, MQ, SES, SNS, SQS and Step Functions. @internal */
// prettier-ignore
export const messagingControls: readonly SecurityHubRow[] = [
  ['EventBridge.2', 'low', 'resource-tagging', ['AWS::Events::EventBus'], 'Tags on EventBridge event buses', [], ['resource-tagging']],
  ['EventBridge.3', 'low', 'cross-account-access', ['AWS::Events::EventBus'], 'Resource policy on custom event buses', ['CUSTOM_EVENTBUS_POLICY_ATTACHED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['EventBridge.4', 'medium', 'cross-region-replication', ['AWS::Events::Endpoint'], 'Events replicated between Regions by global endpoints', ['GLOBAL_ENDPOINT_EVENT_REPLICATION_ENABLED'], ['nist-800-53-r5']],
  ['MQ.2', 'medium', 'service-logging', ['AWS::AmazonMQ::Broker'], 'Audit logs of ActiveMQ brokers', ['MQ_CLOUDWATCH_AUDIT_LOG_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['MQ.4', 'low', 'resource-tagging', ['AWS::AmazonMQ::Broker'], 'Tags on MQ brokers', [], ['resource-tagging']],
  ['MQ.5', 'low', 'high-availability-failover', ['AWS::AmazonMQ::Broker'], 'ActiveMQ brokers with a standby', ['MQ_ACTIVE_DEPLOYMENT_MODE'], ['nist-800-53-r5']],
  ['MQ.6', 'low', 'high-availability-failover', ['AWS::AmazonMQ::Broker'], 'RabbitMQ brokers as a cluster', ['MQ_RABBIT_DEPLOYMENT_MODE'], ['nist-800-53-r5']],
  ['SES.1', 'low', 'resource-tagging', ['AWS::SES::ContactList'], 'Tags on SES contact lists', [], ['resource-tagging']],
  ['SES.2', 'low', 'resource-tagging', ['AWS::SES::ConfigurationSet'], 'Tags on SES configuration sets', [], ['resource-tagging']],
  ['SES.3', 'medium', 'encryption-in-transit', ['AWS::SES::ConfigurationSet'], 'TLS required when sending mail', ['SES_SENDING_TLS_REQUIRED'], ['fsbp']],
  ['SNS.1', 'medium', 'encryption-at-rest', ['AWS::SNS::Topic'], 'Topics encrypted with a KMS key', ['SNS_ENCRYPTED_KMS'], ['nist-800-53-r5', 'nist-800-171-r2']],
  ['SNS.3', 'low', 'resource-tagging', ['AWS::SNS::Topic'], 'Tags on SNS topics', [], ['resource-tagging']],
  ['SNS.4', 'critical', 'public-exposure', ['AWS::SNS::Topic'], 'No topic policy is open to everybody', ['SNS_TOPIC_NO_PUBLIC_ACCESS'], ['fsbp']],
  ['SQS.1', 'medium', 'encryption-at-rest', ['AWS::SQS::Queue'], 'Queues encrypted', [], ['fsbp', 'nist-800-53-r5']],
  ['SQS.2', 'low', 'resource-tagging', ['AWS::SQS::Queue'], 'Tags on SQS queues', [], ['resource-tagging']],
  ['SQS.3', 'critical', 'public-exposure', ['AWS::SQS::Queue'], 'No queue policy is open to everybody', ['SQS_QUEUE_NO_PUBLIC_ACCESS'], ['fsbp']],
  ['StepFunctions.1', 'medium', 'service-logging', ['AWS::StepFunctions::StateMachine'], 'Logs on state machines', ['STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['StepFunctions.2', 'low', 'resource-tagging', ['AWS::StepFunctions::Activity'], 'Tags on Step Functions activities', [], ['resource-tagging']],
];
