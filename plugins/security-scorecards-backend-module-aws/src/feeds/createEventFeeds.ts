import type { EvidenceFeed } from 'backstage-plugin-security-scorecards-node';
import type { AwsConnector } from '../clients/AwsConnector';
import type { Timer } from '../clients/Timer';
import type { ControlDirectory } from '../collectors/ControlDirectory';
import type { AwsSettings } from '../config/AwsSettings';
import { EventConverter } from './EventConverter';
import { SqsEventFeed } from './SqsEventFeed';

/** A feed for each queue of the settings. @internal */
export function createEventFeeds(options: {
  settings: AwsSettings;
  connector: AwsConnector;
  controls: ControlDirectory;
  timer: Timer;
}): EvidenceFeed[] {
  const { settings } = options;
  const converter = new EventConverter({
    partition: settings.partition,
    controls: options.controls,
    securityHub: settings.securityHub !== undefined,
    config: settings.config !== undefined,
    signals: settings.securityHub?.signals,
  });
  return (settings.eventFeed?.queues ?? []).map(
    queue =>
      new SqsEventFeed({
        ...options,
        settings: queue,
        source: settings.securityHub ? 'security-hub' : 'config',
        converter,
        requestTimeoutMs: settings.requestTimeoutMs,
      }),
  );
}
