import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AwsConnector } from '../clients/AwsConnector';
import type { Timer } from '../clients/Timer';
import type { AwsSettings } from '../config/AwsSettings';
import type { AccountDirectory } from './AccountDirectory';
import { CatalogAccountDirectory } from './CatalogAccountDirectory';
import { ConfigAccountDirectory } from './ConfigAccountDirectory';
import { DefaultAccountDirectory } from './DefaultAccountDirectory';
import { OrganizationsAccountDirectory } from './OrganizationsAccountDirectory';
import { organizationsRegion } from './organizationsRegion';

/** The directory that the settings ask for. @internal */
export function createAccountDirectory(options: {
  settings: AwsSettings;
  connector: AwsConnector;
  catalog: CatalogService;
  auth: AuthService;
  timer: Timer;
}): AccountDirectory {
  return new DefaultAccountDirectory({
    source: sourceOf(options),
    settings: options.settings.accounts,
    timer: options.timer,
  });
}

function sourceOf(options: {
  settings: AwsSettings;
  connector: AwsConnector;
  catalog: CatalogService;
  auth: AuthService;
}): AccountDirectory {
  const { settings, connector, catalog, auth } = options;
  const { accounts } = settings;
  if (accounts.source === 'organizations' && accounts.managementAccount) {
    return new OrganizationsAccountDirectory({
      connector,
      managementAccount: accounts.managementAccount,
      region: organizationsRegion(settings.partition, settings.homeRegion),
      readTags: accounts.readTags,
    });
  }
  return accounts.source === 'catalog'
    ? new CatalogAccountDirectory({ catalog, auth })
    : new ConfigAccountDirectory(accounts);
}
