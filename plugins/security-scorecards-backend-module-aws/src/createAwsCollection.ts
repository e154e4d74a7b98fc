import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type {
  EvidenceCollector,
  EvidenceFeed,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import { AwsConnector } from './clients/AwsConnector';
import type { CallObserver } from './clients/CallObserver';
import type { Timer } from './clients/Timer';
import { CatalogueControlDirectory } from './collectors/CatalogueControlDirectory';
import { ConfigCollector } from './collectors/config/ConfigCollector';
import { PatchManagerCollector } from './collectors/patch-manager/PatchManagerCollector';
import { SecurityHubCollector } from './collectors/securityhub/SecurityHubCollector';
import type { AwsSettings } from './config/AwsSettings';
import type { AwsCredentials } from './credentials/AwsCredentials';
import { createEventFeeds } from './feeds/createEventFeeds';
import { AwsTargetProvider } from './targets/AwsTargetProvider';
import { createAccountDirectory } from './targets/createAccountDirectory';
import { RegionPlan } from './targets/RegionPlan';
import { PUBLISHED_QUOTAS } from './throttle/publishedQuotas';
import { Throttle } from './throttle/Throttle';

/** Builds what the module registers. @internal */
export function createAwsCollection(options: {
  settings: AwsSettings;
  credentials: AwsCredentials;
  catalogue: Catalogue;
  catalog: CatalogService;
  auth: AuthService;
  timer: Timer;
  random: () => number;
  /** Is told of each call to AWS. */
  observer?: CallObserver;
}): {
  collectors: EvidenceCollector[];
  targetProvider: TargetProvider;
  feeds: EvidenceFeed[];
} {
  const { settings, credentials, catalogue, timer, random } = options;
  const connector = new AwsConnector({
    credentials,
    throttle: new Throttle({ timer, quotas: settings.quotas }),
    timer,
    random,
    requestTimeoutMs: settings.requestTimeoutMs,
    observer: options.observer,
  });
  const directory = createAccountDirectory({ ...options, connector });
  const regionPlan = new RegionPlan(settings);
  const controls = new CatalogueControlDirectory(catalogue);
  const shared = { connector, directory, regionPlan, controls, timer };
  const collectors: EvidenceCollector[] = [];
  if (settings.securityHub) {
    collectors.push(
      new SecurityHubCollector({
        ...shared,
        settings: settings.securityHub,
        quota:
          settings.quotas['securityhub:GetFindings'] ??
          settings.quotas['securityhub:*'] ??
          PUBLISHED_QUOTAS['securityhub:GetFindings'],
      }),
    );
  }
  if (settings.config) {
    collectors.push(
      new ConfigCollector({
        ...shared,
        settings: settings.config,
        dropSecurityHubRules: settings.securityHub !== undefined,
      }),
    );
  }
  if (settings.patchManager) {
    collectors.push(
      new PatchManagerCollector({
        ...shared,
        settings: settings.patchManager,
        config: settings.config,
        partition: settings.partition,
      }),
    );
  }
  return {
    collectors,
    feeds: createEventFeeds({ ...shared, settings }),
    targetProvider: new AwsTargetProvider({ settings, directory, regionPlan }),
  };
}
