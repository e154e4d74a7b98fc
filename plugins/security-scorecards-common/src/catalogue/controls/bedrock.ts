import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Bedrock and Bedrock AgentCore. @internal */
// prettier-ignore
export const bedrockControls: readonly SecurityHubRow[] = [
  ['Bedrock.1', 'medium', 'encryption-at-rest', ['AWS::Bedrock::DataSource'], 'Bedrock data sources encrypted with your own key', ['BEDROCK_DATA_SOURCE_ENCRYPTION_ENABLED'], ['ai-security']],
  ['BedrockAgentCore.1', 'high', 'ai-ml-security', ['AWS::BedrockAgentCore::Runtime'], 'Agent runtimes run inside a VPC', ['BEDROCKAGENTCORE_RUNTIME_PRIVATE_NETWORK_REQUIRED'], ['fsbp', 'ai-security']],
  ['BedrockAgentCore.2', 'high', 'ai-ml-security', ['AWS::BedrockAgentCore::Gateway'], 'Agent gateways authorize their callers', ['BEDROCKAGENTCORE_GATEWAY_AUTHORIZER_ENABLED'], ['fsbp', 'ai-security']],
  ['BedrockAgentCore.3', 'medium', 'encryption-at-rest', ['AWS::BedrockAgentCore::Memory'], 'Agent memory encrypted with your own key', ['BEDROCK_AGENTCORE_MEMORY_ENCRYPTION_ENABLED'], ['nist-800-53-r5', 'ai-security']],
  ['BedrockAgentCore.4', 'medium', 'encryption-at-rest', ['AWS::BedrockAgentCore::Gateway'], 'Agent gateways encrypted with your own key', ['BEDROCKAGENTCORE_GATEWAY_ENCRYPTION_ENABLED'], ['nist-800-53-r5', 'ai-security']],
  ['BedrockAgentCore.5', 'high', 'ai-ml-security', ['AWS::BedrockAgentCore::BrowserCustom'], 'Agent browsers kept off the public network', ['BEDROCKAGENTCORE_BROWSERCUSTOM_NETWORK_MODE_NOT_PUBLIC'], ['fsbp', 'ai-security']],
  ['BedrockAgentCore.6', 'medium', 'service-logging', ['AWS::BedrockAgentCore::BrowserCustom'], 'Sessions of agent browsers recorded', ['BEDROCKAGENTCORE_BROWSERCUSTOM_RECORDING_ENABLED'], ['fsbp', 'ai-security']],
  ['BedrockAgentCore.7', 'high', 'ai-ml-security', ['AWS::BedrockAgentCore::CodeInterpreterCustom'], 'Agent code interpreters kept off the public network', ['BEDROCKAGENTCORE_CODEINTERPRETER_NETWORKMODE_CHECK'], ['ai-security']],
];
