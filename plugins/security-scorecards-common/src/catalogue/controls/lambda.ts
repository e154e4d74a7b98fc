import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Lambda. @internal */
// prettier-ignore
export const lambdaControls: readonly SecurityHubRow[] = [
  ['Lambda.1', 'critical', 'serverless-security', ['AWS::Lambda::Function'], 'No function policy is open to everybody', ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['Lambda.2', 'medium', 'platform-updates', ['AWS::Lambda::Function'], 'Functions on supported runtimes', ['LAMBDA_FUNCTION_SETTINGS_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Lambda.3', 'low', 'serverless-security', ['AWS::Lambda::Function'], 'Functions inside a VPC', ['LAMBDA_INSIDE_VPC'], ['pci-dss-3.2.1', 'nist-800-53-r5']],
  ['Lambda.5', 'medium', 'high-availability-failover', ['AWS::Lambda::Function'], 'VPC functions in several zones', ['LAMBDA_VPC_MULTI_AZ_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Lambda.6', 'low', 'resource-tagging', ['AWS::Lambda::Function'], 'Tags on Lambda functions', [], ['resource-tagging']],
  ['Lambda.7', 'low', 'operational-monitoring', ['AWS::Lambda::Function'], 'X-Ray tracing on functions', ['LAMBDA_FUNCTION_XRAY_ENABLED'], ['nist-800-53-r5']],
];
