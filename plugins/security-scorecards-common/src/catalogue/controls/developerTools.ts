import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of CloudFormation, Service Catalog and the code services. @internal */
// prettier-ignore
export const developerToolsControls: readonly SecurityHubRow[] = [
  ['CloudFormation.2', 'low', 'resource-tagging', ['AWS::CloudFormation::Stack'], 'Tags on CloudFormation stacks', [], ['resource-tagging']],
  ['CloudFormation.3', 'medium', 'backup-and-versioning', ['AWS::CloudFormation::Stack'], 'Termination protection on stacks', ['CLOUDFORMATION_TERMINATION_PROTECTION_CHECK'], ['fsbp']],
  ['CloudFormation.4', 'medium', 'service-roles', ['AWS::CloudFormation::Stack'], 'Stacks deploy through a service role', ['CLOUDFORMATION_STACK_SERVICE_ROLE_CHECK'], ['fsbp']],
  ['CodeArtifact.1', 'low', 'resource-tagging', ['AWS::CodeArtifact::Repository'], 'Tags on CodeArtifact repositories', [], ['resource-tagging']],
  ['CodeBuild.1', 'critical', 'secrets-management', ['AWS::CodeBuild::Project'], 'No credentials in Bitbucket source URLs', ['CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['CodeBuild.2', 'critical', 'secrets-management', ['AWS::CodeBuild::Project'], 'No plain-text credentials in build variables', ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['CodeBuild.3', 'low', 'encryption-at-rest', ['AWS::CodeBuild::Project'], 'Build logs in S3 encrypted', ['CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CodeBuild.4', 'medium', 'service-logging', ['AWS::CodeBuild::Project'], 'Logs configured for builds', ['CODEBUILD_PROJECT_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['CodeBuild.7', 'medium', 'encryption-at-rest', ['AWS::CodeBuild::ReportGroup'], 'Exported test reports encrypted', ['CODEBUILD_REPORT_GROUP_ENCRYPTED_AT_REST'], ['fsbp']],
  ['CodeGuruProfiler.1', 'low', 'resource-tagging', ['AWS::CodeGuruProfiler::ProfilingGroup'], 'Tags on CodeGuru Profiler profiling groups', ['CODEGURUPROFILER_PROFILING_GROUP_TAGGED'], ['resource-tagging']],
  ['CodeGuruReviewer.1', 'low', 'resource-tagging', ['AWS::CodeGuruReviewer::RepositoryAssociation'], 'Tags on CodeGuru Reviewer repository associations', ['CODEGURUREVIEWER_REPOSITORY_ASSOCIATION_TAGGED'], ['resource-tagging']],
  ['ServiceCatalog.1', 'medium', 'cross-account-access', ['AWS::ServiceCatalog::Portfolio'], 'Portfolios shared inside the organization only', ['SERVICE_CATALOG_SHARED_WITHIN_ORGANIZATION'], ['fsbp', 'nist-800-53-r5']],
];
