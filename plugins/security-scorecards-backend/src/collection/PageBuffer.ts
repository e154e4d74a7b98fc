import type {
  CollectedEvidence,
  CollectedPage,
  RemovedEvidence,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

/** What is held of several pages. */
export interface BufferedRows {
  evidence: CollectedEvidence[];
  resources: ResourceRecord[];
  removed: RemovedEvidence[];
}

/** Joins pages of a source into batches that are worth a transaction. */
export class PageBuffer {
  readonly #batchSize: number;
  #rows = emptyRows();
  #pages = 0;

  static create(options: { batchSize: number }): PageBuffer {
    return new PageBuffer(options.batchSize);
  }

  private constructor(batchSize: number) {
    this.#batchSize = batchSize;
  }

  add(page: Pick<CollectedPage, 'evidence' | 'resources' | 'removed'>): void {
    for (const item of page.evidence) {
      this.#rows.evidence.push(item);
    }
    for (const item of page.resources) {
      this.#rows.resources.push(item);
    }
    for (const item of page.removed ?? []) {
      this.#rows.removed.push(item);
    }
    this.#pages += 1;
  }

  get isEmpty(): boolean {
    return this.#pages === 0;
  }

  get isFull(): boolean {
    const { evidence, resources, removed } = this.#rows;
    return (
      Math.max(evidence.length, resources.length, removed.length) >=
      this.#batchSize
    );
  }

  /** Hands over what is held and is empty thereafter. */
  take(): BufferedRows {
    const taken = this.#rows;
    this.#rows = emptyRows();
    this.#pages = 0;
    return taken;
  }
}

function emptyRows(): BufferedRows {
  return { evidence: [], resources: [], removed: [] };
}
