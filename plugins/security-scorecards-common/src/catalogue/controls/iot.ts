import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of the IoT services. @internal */
// prettier-ignore
export const iotControls: readonly SecurityHubRow[] = [
  ['IoT.1', 'low', 'resource-tagging', ['AWS::IoT::SecurityProfile'], 'Tags on IoT Device Defender security profiles', [], ['resource-tagging']],
  ['IoT.2', 'low', 'resource-tagging', ['AWS::IoT::MitigationAction'], 'Tags on IoT Core mitigation actions', [], ['resource-tagging']],
  ['IoT.3', 'low', 'resource-tagging', ['AWS::IoT::Dimension'], 'Tags on IoT Core dimensions', [], ['resource-tagging']],
  ['IoT.4', 'low', 'resource-tagging', ['AWS::IoT::Authorizer'], 'Tags on IoT Core authorizers', [], ['resource-tagging']],
  ['IoT.5', 'low', 'resource-tagging', ['AWS::IoT::RoleAlias'], 'Tags on IoT Core role aliases', [], ['resource-tagging']],
  ['IoT.6', 'low', 'resource-tagging', ['AWS::IoT::Policy'], 'Tags on IoT Core policies', [], ['resource-tagging']],
  ['IoTSiteWise.1', 'low', 'resource-tagging', ['AWS::IoTSiteWise::AssetModel'], 'Tags on IoT SiteWise asset models', ['IOTSITEWISE_ASSET_MODEL_TAGGED'], ['resource-tagging']],
  ['IoTSiteWise.2', 'low', 'resource-tagging', ['AWS::IoTSiteWise::Dashboard'], 'Tags on IoT SiteWise dashboards', ['IOTSITEWISE_DASHBOARD_TAGGED'], ['resource-tagging']],
  ['IoTSiteWise.3', 'low', 'resource-tagging', ['AWS::IoTSiteWise::Gateway'], 'Tags on IoT SiteWise gateways', ['IOTSITEWISE_GATEWAY_TAGGED'], ['resource-tagging']],
  ['IoTSiteWise.4', 'low', 'resource-tagging', ['AWS::IoTSiteWise::Portal'], 'Tags on IoT SiteWise portals', ['IOTSITEWISE_PORTAL_TAGGED'], ['resource-tagging']],
  ['IoTSiteWise.5', 'low', 'resource-tagging', ['AWS::IoTSiteWise::Project'], 'Tags on IoT SiteWise projects', ['IOTSITEWISE_PROJECT_TAGGED'], ['resource-tagging']],
  ['IoTTwinMaker.1', 'low', 'resource-tagging', ['AWS::IoTTwinMaker::SyncJob'], 'Tags on IoT TwinMaker sync jobs', ['IOTTWINMAKER_SYNC_JOB_TAGGED'], ['resource-tagging']],
  ['IoTTwinMaker.2', 'low', 'resource-tagging', ['AWS::IoTTwinMaker::Workspace'], 'Tags on IoT TwinMaker workspaces', ['IOTTWINMAKER_WORKSPACE_TAGGED'], ['resource-tagging']],
  ['IoTTwinMaker.3', 'low', 'resource-tagging', ['AWS::IoTTwinMaker::Scene'], 'Tags on IoT TwinMaker scenes', ['IOTTWINMAKER_SCENE_TAGGED'], ['resource-tagging']],
  ['IoTTwinMaker.4', 'low', 'resource-tagging', ['AWS::IoTTwinMaker::Entity'], 'Tags on IoT TwinMaker entities', ['IOTTWINMAKER_ENTITY_TAGGED'], ['resource-tagging']],
  ['IoTWireless.1', 'low', 'resource-tagging', ['AWS::IoTWireless::MulticastGroup'], 'Tags on IoT Wireless multicast groups', ['IOTWIRELESS_MULTICAST_GROUP_TAGGED'], ['resource-tagging']],
  ['IoTWireless.2', 'low', 'resource-tagging', ['AWS::IoTWireless::ServiceProfile'], 'Tags on IoT Wireless service profiles', ['IOTWIRELESS_SERVICE_PROFILE_TAGGED'], ['resource-tagging']],
  ['IoTWireless.3', 'low', 'resource-tagging', ['AWS::IoTWireless::FuotaTask'], 'Tags on IoT Wireless FUOTA tasks', ['IOTWIRELESS_FUOTA_TASK_TAGGED'], ['resource-tagging']],
];
