import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Connect, Fraud Detector, IVS and WorkSpaces. @internal */
// prettier-ignore
export const endUserServicesControls: readonly SecurityHubRow[] = [
  ['Connect.1', 'low', 'resource-tagging', ['AWS::CustomerProfiles::ObjectType'], 'Tags on Connect Customer Profiles object types', ['CUSTOMERPROFILES_OBJECT_TYPE_TAGGED'], ['resource-tagging']],
  ['Connect.2', 'medium', 'service-logging', ['AWS::Connect::Instance'], 'Contact flow logs on Connect instances', ['CONNECT_INSTANCE_LOGGING_ENABLED'], ['fsbp']],
  ['FraudDetector.1', 'low', 'resource-tagging', ['AWS::FraudDetector::EntityType'], 'Tags on Fraud Detector entity types', ['FRAUDDETECTOR_ENTITY_TYPE_TAGGED'], ['resource-tagging']],
  ['FraudDetector.2', 'low', 'resource-tagging', ['AWS::FraudDetector::Label'], 'Tags on Fraud Detector labels', ['FRAUDDETECTOR_LABEL_TAGGED'], ['resource-tagging']],
  ['FraudDetector.3', 'low', 'resource-tagging', ['AWS::FraudDetector::Outcome'], 'Tags on Fraud Detector outcomes', ['FRAUDDETECTOR_OUTCOME_TAGGED'], ['resource-tagging']],
  ['FraudDetector.4', 'low', 'resource-tagging', ['AWS::FraudDetector::Variable'], 'Tags on Fraud Detector variables', ['FRAUDDETECTOR_VARIABLE_TAGGED'], ['resource-tagging']],
  ['IVS.1', 'low', 'resource-tagging', ['AWS::IVS::PlaybackKeyPair'], 'Tags on IVS playback key pairs', ['IVS_PLAYBACK_KEY_PAIR_TAGGED'], ['resource-tagging']],
  ['IVS.2', 'low', 'resource-tagging', ['AWS::IVS::RecordingConfiguration'], 'Tags on IVS recording configurations', ['IVS_RECORDING_CONFIGURATION_TAGGED'], ['resource-tagging']],
  ['IVS.3', 'low', 'resource-tagging', ['AWS::IVS::Channel'], 'Tags on IVS channels', ['IVS_CHANNEL_TAGGED'], ['resource-tagging']],
  ['WorkSpaces.1', 'medium', 'encryption-at-rest', ['AWS::WorkSpaces::Workspace'], 'User volumes of desktops encrypted', ['WORKSPACES_USER_VOLUME_ENCRYPTION_ENABLED'], ['fsbp']],
  ['WorkSpaces.2', 'medium', 'encryption-at-rest', ['AWS::WorkSpaces::Workspace'], 'Root volumes of desktops encrypted', ['WORKSPACES_ROOT_VOLUME_ENCRYPTION_ENABLED'], ['fsbp']],
];
