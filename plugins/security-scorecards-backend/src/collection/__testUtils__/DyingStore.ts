import type { BatchResult, EvidenceBatch } from '../../evidence/EvidenceBatch';
import type { EvidenceStore } from '../../evidence/EvidenceStore';
import type { SweepResult } from '../../evidence/SweepResult';
import type { Visit } from '../../evidence/Visit';

/** An evidence store whose process can die before or after a batch, or between two pages of a sweep. */
export class DyingStore implements EvidenceStore {
  readonly batchSize: number;

  constructor(
    readonly inner: EvidenceStore,
    /** Throws when the process dies here. */
    readonly live: () => void,
  ) {
    this.batchSize = inner.batchSize;
  }

  async storeBatch(visit: Visit, batch: EvidenceBatch): Promise<BatchResult> {
    this.live();
    const result = await this.inner.storeBatch(visit, batch);
    this.live();
    return result;
  }

  async storeFeed(
    options: Parameters<EvidenceStore['storeFeed']>[0],
  ): Promise<BatchResult> {
    this.live();
    const result = await this.inner.storeFeed(options);
    this.live();
    return result;
  }

  async sweep(
    visit: Visit,
    options: Parameters<EvidenceStore['sweep']>[1],
  ): Promise<SweepResult> {
    const { signal } = new AbortController();
    signal.throwIfAborted = this.live;
    const result = await this.inner.sweep(visit, { ...options, signal });
    this.live();
    return result;
  }
}
