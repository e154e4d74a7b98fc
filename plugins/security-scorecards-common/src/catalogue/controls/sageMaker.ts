import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of SageMaker. @internal */
// prettier-ignore
export const sageMakerControls: readonly SecurityHubRow[] = [
  ['SageMaker.1', 'high', 'ai-ml-security', ['AWS::SageMaker::NotebookInstance'], 'Notebooks without direct internet access', ['SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1', 'ai-security']],
  ['SageMaker.2', 'high', 'ai-ml-security', ['AWS::SageMaker::NotebookInstance'], 'Notebooks in your own VPC', ['SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC'], ['fsbp', 'nist-800-53-r5', 'ai-security']],
  ['SageMaker.3', 'high', 'ai-ml-security', ['AWS::SageMaker::NotebookInstance'], 'No root access on notebooks', ['SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK'], ['fsbp', 'nist-800-53-r5', 'ai-security']],
  ['SageMaker.4', 'medium', 'high-availability-failover', ['AWS::SageMaker::EndpointConfig'], 'Two or more instances per endpoint variant', ['SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT'], ['fsbp', 'nist-800-53-r5', 'ai-security']],
  ['SageMaker.5', 'medium', 'ai-ml-security', ['AWS::SageMaker::Model'], 'Network isolation of models', ['SAGEMAKER_MODEL_ISOLATION_ENABLED'], ['fsbp', 'ai-security']],
  ['SageMaker.6', 'low', 'resource-tagging', ['AWS::SageMaker::AppImageConfig'], 'Tags on SageMaker app image configurations', ['SAGEMAKER_APP_IMAGE_CONFIG_TAGGED'], ['resource-tagging']],
  ['SageMaker.7', 'low', 'resource-tagging', ['AWS::SageMaker::Image'], 'Tags on SageMaker images', ['SAGEMAKER_IMAGE_TAGGED'], ['resource-tagging']],
  ['SageMaker.8', 'medium', 'platform-updates', ['AWS::SageMaker::NotebookInstance'], 'Notebooks on a supported platform', ['SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION'], ['fsbp', 'ai-security']],
  ['SageMaker.9', 'medium', 'encryption-in-transit', ['AWS::SageMaker::DataQualityJobDefinition'], 'Traffic between containers of data quality jobs encrypted', ['SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT'], ['fsbp', 'ai-security']],
  ['SageMaker.10', 'medium', 'encryption-in-transit', ['AWS::SageMaker::ModelExplainabilityJobDefinition'], 'Traffic between containers of explainability jobs encrypted', ['SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT'], ['fsbp', 'ai-security']],
  ['SageMaker.11', 'medium', 'ai-ml-security', ['AWS::SageMaker::DataQualityJobDefinition'], 'Network isolation of data quality jobs', ['SAGEMAKER_DATA_QUALITY_JOB_ISOLATION'], ['fsbp', 'ai-security']],
  ['SageMaker.12', 'medium', 'ai-ml-security', ['AWS::SageMaker::ModelBiasJobDefinition'], 'Network isolation of model bias jobs', ['SAGEMAKER_MODEL_BIAS_JOB_ISOLATION'], ['fsbp', 'ai-security']],
  ['SageMaker.13', 'medium', 'encryption-in-transit', ['AWS::SageMaker::ModelQualityJobDefinition'], 'Traffic between containers of model quality jobs encrypted', ['SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT'], ['fsbp', 'ai-security']],
  ['SageMaker.14', 'medium', 'ai-ml-security', ['AWS::SageMaker::MonitoringSchedule'], 'Network isolation of monitoring schedules', ['SAGEMAKER_MONITORING_SCHEDULE_ISOLATION'], ['fsbp', 'ai-security']],
  ['SageMaker.15', 'medium', 'encryption-in-transit', ['AWS::SageMaker::ModelBiasJobDefinition'], 'Traffic between containers of model bias jobs encrypted', ['SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT'], ['fsbp', 'ai-security']],
  ['SageMaker.16', 'medium', 'ai-ml-security', ['AWS::SageMaker::Model'], 'Primary model images pulled from a private registry', ['SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED'], ['fsbp', 'ai-security']],
  ['SageMaker.17', 'medium', 'encryption-at-rest', ['AWS::SageMaker::FeatureGroup'], 'Offline feature stores encrypted with a KMS key', ['SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST'], ['fsbp', 'ai-security']],
  ['SageMaker.18', 'medium', 'encryption-at-rest', ['AWS::SageMaker::FeatureGroup'], 'Online feature stores encrypted with a KMS key', ['SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION'], ['nist-800-53-r5', 'ai-security']],
  ['SageMaker.19', 'medium', 'ai-ml-security', ['AWS::SageMaker::Model'], 'Images of inference pipelines pulled from a private registry', ['SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY'], ['fsbp', 'ai-security']],
  ['SageMaker.20', 'high', 'ai-ml-security', ['AWS::SageMaker::ModelExplainabilityJobDefinition'], 'Network isolation of explainability jobs', ['SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION'], ['ai-security']],
  ['SageMaker.21', 'medium', 'encryption-at-rest', ['AWS::SageMaker::NotebookInstance'], 'Notebook volumes encrypted with your own key', ['SAGEMAKER_NOTEBOOK_INSTANCE_STORAGE_VOL_KMS_ENCRYPTED'], ['ai-security']],
  ['SageMaker.22', 'medium', 'encryption-in-transit', ['AWS::SageMaker::MonitoringSchedule'], 'Traffic between containers of monitoring schedules encrypted', ['SAGEMAKER_MONITORING_SCHEDULE_TRAFFIC_ENCRYPTION'], ['ai-security']],
  ['SageMaker.23', 'medium', 'encryption-at-rest', ['AWS::SageMaker::InferenceExperiment'], 'Instance storage of inference experiments encrypted with your own key', ['SAGEMAKER_INF_EXPERIMENT_INSTANCE_STORAGE_KMS_ENCRYPTED'], ['ai-security']],
  ['SageMaker.24', 'medium', 'encryption-at-rest', ['AWS::SageMaker::InferenceExperiment'], 'Captured data of inference experiments encrypted with your own key', ['SAGEMAKER_INF_EXPERIMENT_DATA_STORAGE_KMS_ENCRYPTED'], ['ai-security']],
  ['SageMaker.25', 'high', 'ai-ml-security', ['AWS::SageMaker::ModelQualityJobDefinition'], 'Network isolation of model quality jobs', ['SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION'], ['ai-security']],
];
