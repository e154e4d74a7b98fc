import type { UnknownReason } from 'backstage-plugin-security-scorecards-common';

/**
 * Why Security Hub could not tell (`Compliance.StatusReasons[].ReasonCode`), in our words. Codes of the Security Hub user
 * guide.
 * @internal
 */
export const UNKNOWN_REASONS: Readonly<Record<string, UnknownReason>> = {
  CLOUDTRAIL_METRIC_FILTER_NOT_VALID: 'error',
  CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT: 'no-evidence',
  CLOUDTRAIL_MULTI_REGION_NOT_PRESENT: 'no-evidence',
  CLOUDTRAIL_REGION_INVAILD: 'access-denied',
  CLOUDWATCH_ALARM_ACTIONS_NOT_VALID: 'error',
  CLOUDWATCH_ALARMS_NOT_PRESENT: 'no-evidence',
  CONFIG_ACCESS_DENIED: 'access-denied',
  CONFIG_EVALUATIONS_EMPTY: 'no-evidence',
  CONFIG_RECORDER_CUSTOM_ROLE: 'not-recorded',
  CONFIG_RECORDER_DISABLED: 'not-recorded',
  CONFIG_RECORDER_MISSING_REQUIRED_RESOURCE_TYPES: 'not-recorded',
  CONFIG_RULE_EVALUATION_ERROR: 'error',
  CONFIG_RULE_NOT_FOUND: 'control-disabled',
  INTERNAL_SERVICE_ERROR: 'error',
  LAMBDA_CUSTOM_RUNTIME_DETAILS_NOT_AVAILABLE: 'no-evidence',
  S3_BUCKET_CROSS_ACCOUNT_CROSS_REGION: 'access-denied',
  SNS_SUBSCRIPTION_NOT_PRESENT: 'no-evidence',
  SNS_TOPIC_CROSS_ACCOUNT: 'access-denied',
  SNS_TOPIC_INVALID: 'error',
};

/** The check does not apply to the resource. @internal */
export const NOT_APPLICABLE_CODE = 'CONFIG_RETURNS_NOT_APPLICABLE';
