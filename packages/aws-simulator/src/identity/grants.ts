/**
 * Actions of the central role in the delegated administrator account: findings
 * of the whole organisation, the Config aggregator, the list of accounts and
 * the queue of events.
 *
 * @internal
 */
export const centralRoleActions: readonly string[] = [
  'securityhub:GetFindings',
  'securityhub:DescribeHub',
  'securityhub:DescribeSecurityHubV2',
  'securityhub:GetEnabledStandards',
  'securityhub:DescribeStandards',
  'securityhub:ListSecurityControlDefinitions',
  'securityhub:BatchGetSecurityControls',
  'securityhub:ListStandardsControlAssociations',
  'securityhub:BatchGetStandardsControlAssociations',
  'securityhub:ListFindingAggregators',
  'securityhub:GetFindingAggregator',
  'securityhub:ListMembers',
  'config:DescribeConfigurationAggregators',
  'config:DescribeConfigurationAggregatorSourcesStatus',
  'config:DescribeAggregateComplianceByConfigRules',
  'config:GetAggregateConfigRuleComplianceSummary',
  'config:GetAggregateComplianceDetailsByConfigRule',
  'config:DescribeAggregateComplianceByConformancePacks',
  'config:SelectAggregateResourceConfig',
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListTagsForResource',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueAttributes',
  'sts:AssumeRole',
];

/**
 * Actions of the reader role in a member account: patch state, tags, and that
 * account's own findings and Config rules.
 *
 * @internal
 */
export const memberRoleActions: readonly string[] = [
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstancePatchStates',
  'ssm:DescribeInstancePatchStatesForPatchGroup',
  'ssm:DescribeInstancePatches',
  'ssm:ListComplianceItems',
  'ssm:ListResourceComplianceSummaries',
  'ssm:ListComplianceSummaries',
  'ssm:DescribePatchBaselines',
  'ssm:DescribePatchGroups',
  'ssm:DescribePatchGroupState',
  'ssm:DescribeMaintenanceWindows',
  'ssm:DescribeMaintenanceWindowTasks',
  'tag:GetResources',
  'securityhub:GetFindings',
  'securityhub:DescribeHub',
  'securityhub:DescribeSecurityHubV2',
  'securityhub:GetEnabledStandards',
  'securityhub:ListSecurityControlDefinitions',
  'securityhub:BatchGetSecurityControls',
  'config:DescribeConfigRules',
  'config:DescribeComplianceByConfigRule',
  'config:GetComplianceDetailsByConfigRule',
  'config:DescribeConfigurationRecorders',
  'config:DescribeConfigurationRecorderStatus',
  'config:SelectResourceConfig',
];
