import type { RootInstanceMetadataService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { GovernanceSettings } from '../governance/GovernanceSettings';

/** The service that tells people, where the notifications plugin is part of this backend or app-config says that there is one. @internal */
export async function chooseNotifications(options: {
  instance: RootInstanceMetadataService;
  notificationService: NotificationService;
  governance: GovernanceSettings;
}): Promise<NotificationService | undefined> {
  const { enabled } = options.governance.notifications;
  if (enabled !== undefined) {
    return enabled ? options.notificationService : undefined;
  }
  const plugins = await options.instance.getInstalledPlugins();
  return plugins.some(plugin => plugin.pluginId === 'notifications')
    ? options.notificationService
    : undefined;
}
