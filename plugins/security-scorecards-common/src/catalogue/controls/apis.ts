import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of API Gateway and AppSync. @internal */
// prettier-ignore
export const apisControls: readonly SecurityHubRow[] = [
  ['APIGateway.1', 'medium', 'service-logging', ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'], 'Execution logs on REST and WebSocket stages', ['API_GW_EXECUTION_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['APIGateway.2', 'medium', 'encryption-in-transit', ['AWS::ApiGateway::Stage'], 'Client certificate presented to the backend of REST stages', ['API_GW_SSL_ENABLED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['APIGateway.3', 'low', 'operational-monitoring', ['AWS::ApiGateway::Stage'], 'X-Ray tracing on REST stages', ['API_GW_XRAY_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['APIGateway.4', 'medium', 'web-application-firewall', ['AWS::ApiGateway::Stage'], 'WAF in front of REST stages', ['API_GW_ASSOCIATED_WITH_WAF'], ['fsbp', 'nist-800-53-r5']],
  ['APIGateway.5', 'medium', 'encryption-at-rest', ['AWS::ApiGateway::Stage'], 'Response cache of REST stages encrypted', [], ['fsbp', 'nist-800-53-r5']],
  ['APIGateway.8', 'medium', 'api-security', ['AWS::ApiGatewayV2::Route'], 'Authorization type set on every HTTP and WebSocket route', ['API_GWV2_AUTHORIZATION_TYPE_CONFIGURED'], ['fsbp', 'nist-800-53-r5']],
  ['APIGateway.9', 'medium', 'service-logging', ['AWS::ApiGatewayV2::Stage'], 'Access logs on HTTP and WebSocket stages', ['API_GWV2_ACCESS_LOGS_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['APIGateway.10', 'medium', 'encryption-in-transit', ['AWS::ApiGatewayV2::Integration'], 'HTTPS to private integrations', ['APIGATEWAYV2_INTEGRATION_PRIVATE_HTTPS_ENABLED'], ['fsbp']],
  ['APIGateway.11', 'medium', 'encryption-in-transit', ['AWS::ApiGateway::DomainName'], 'Current TLS policy on custom domain names', ['APIGATEWAY_DOMAIN_NAME_TLS_CHECK'], ['fsbp']],
  ['AppSync.2', 'medium', 'service-logging', ['AWS::AppSync::GraphQLApi'], 'Field-level logs on GraphQL APIs', ['APPSYNC_LOGGING_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['AppSync.4', 'low', 'resource-tagging', ['AWS::AppSync::GraphQLApi'], 'Tags on AppSync GraphQL APIs', [], ['resource-tagging']],
  ['AppSync.5', 'high', 'api-security', ['AWS::AppSync::GraphQLApi'], 'GraphQL APIs not open to API keys', ['APPSYNC_AUTHORIZATION_CHECK'], ['fsbp', 'nist-800-53-r5']],
];
