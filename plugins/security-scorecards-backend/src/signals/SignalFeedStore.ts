import type { BatchResult } from '../evidence/EvidenceBatch';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import type { SignalStore } from './SignalStore';

/** Stores what event feeds bring: the signals first, in a transaction of their own, then the evidence. Both are safe to repeat. */
export class SignalFeedStore implements Pick<EvidenceStore, 'storeFeed'> {
  readonly #signals: SignalStore;
  readonly #evidence: Pick<EvidenceStore, 'storeFeed'>;

  static create(options: {
    signals: SignalStore;
    evidence: Pick<EvidenceStore, 'storeFeed'>;
  }): SignalFeedStore {
    return new SignalFeedStore(options.signals, options.evidence);
  }

  private constructor(
    signals: SignalStore,
    evidence: Pick<EvidenceStore, 'storeFeed'>,
  ) {
    this.#signals = signals;
    this.#evidence = evidence;
  }

  /** Signals are counted among what was written and ignored. */
  async storeFeed(
    options: Parameters<EvidenceStore['storeFeed']>[0],
  ): Promise<BatchResult> {
    const { source, page } = options;
    const signals = page.signals ?? [];
    const stored =
      signals.length > 0
        ? await this.#signals.storeFeed({
            source,
            signals,
            resources: page.resources,
          })
        : { written: 0, ignored: 0 };
    const result = await this.#evidence.storeFeed(options);
    return {
      ...result,
      written: result.written + stored.written,
      ignored: result.ignored + stored.ignored,
    };
  }
}
