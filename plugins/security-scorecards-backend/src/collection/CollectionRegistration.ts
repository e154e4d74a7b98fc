import { ConflictError } from '@backstage/errors';
import type {
  CollectionExtensionPoint,
  EvidenceCollector,
  EvidenceFeed,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';

/** Takes what modules register before the plugin starts. @internal */
export class CollectionRegistration implements CollectionExtensionPoint {
  readonly #collectors = new Map<string, EvidenceCollector>();
  readonly #targetProviders = new Map<string, TargetProvider>();
  readonly #feeds = new Map<string, EvidenceFeed>();

  addCollector(collector: EvidenceCollector): void {
    if (this.#collectors.has(collector.source)) {
      throw new ConflictError(
        `There is a collector for ${collector.source} already; install only one module that collects from it`,
      );
    }
    this.#collectors.set(collector.source, collector);
  }

  addTargetProvider(provider: TargetProvider): void {
    if (this.#targetProviders.has(provider.id)) {
      throw new ConflictError(
        `There is a target provider '${provider.id}' already; install only one module that registers it`,
      );
    }
    this.#targetProviders.set(provider.id, provider);
  }

  addEvidenceFeed(feed: EvidenceFeed): void {
    if (this.#feeds.has(feed.id)) {
      throw new ConflictError(
        `There is an event feed '${feed.id}' already; install only one module that registers it`,
      );
    }
    this.#feeds.set(feed.id, feed);
  }

  get feeds(): EvidenceFeed[] {
    return [...this.#feeds.values()];
  }

  get collectors(): EvidenceCollector[] {
    return [...this.#collectors.values()];
  }

  get targetProviders(): TargetProvider[] {
    return [...this.#targetProviders.values()];
  }
}
