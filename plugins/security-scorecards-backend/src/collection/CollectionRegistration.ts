import { ConflictError } from '@backstage/errors';
import type {
  CollectionExtensionPoint,
  EvidenceCollector,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';

/** Takes what modules register before the plugin starts. @internal */
export class CollectionRegistration implements CollectionExtensionPoint {
  readonly #collectors = new Map<string, EvidenceCollector>();
  readonly #targetProviders = new Map<string, TargetProvider>();

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

  get collectors(): EvidenceCollector[] {
    return [...this.#collectors.values()];
  }

  get targetProviders(): TargetProvider[] {
    return [...this.#targetProviders.values()];
  }
}
