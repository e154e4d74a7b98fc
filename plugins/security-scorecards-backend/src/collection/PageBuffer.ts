import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

/** Joins pages of a source into batches that are worth a transaction. */
export class PageBuffer {
  readonly #batchSize: number;
  #evidence: CollectedEvidence[] = [];
  #resources: ResourceRecord[] = [];
  #pages = 0;

  static create(options: { batchSize: number }): PageBuffer {
    return new PageBuffer(options.batchSize);
  }

  private constructor(batchSize: number) {
    this.#batchSize = batchSize;
  }

  add(page: Pick<CollectedPage, 'evidence' | 'resources'>): void {
    for (const item of page.evidence) {
      this.#evidence.push(item);
    }
    for (const item of page.resources) {
      this.#resources.push(item);
    }
    this.#pages += 1;
  }

  get isEmpty(): boolean {
    return this.#pages === 0;
  }

  get isFull(): boolean {
    return (
      Math.max(this.#evidence.length, this.#resources.length) >= this.#batchSize
    );
  }

  /** Hands over what is held and is empty thereafter. */
  take(): { evidence: CollectedEvidence[]; resources: ResourceRecord[] } {
    const taken = { evidence: this.#evidence, resources: this.#resources };
    this.#evidence = [];
    this.#resources = [];
    this.#pages = 0;
    return taken;
  }
}
