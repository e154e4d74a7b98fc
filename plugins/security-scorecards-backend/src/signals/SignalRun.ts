import type {
  ResourceRecord,
  SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedPage,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../evidence/Visit';
import type { SignalPass } from './SignalPass';
import type { SignalStore } from './SignalStore';

/** The signals of one visit: gathers those of its pages, stores them ahead of each checkpoint, and sweeps at the end. */
export class SignalRun {
  readonly #store: SignalStore;
  readonly #visit: Visit;
  #pass: SignalPass | undefined;
  #signals: SignalRecord[] = [];
  #resources: ResourceRecord[] = [];
  #unsaved = false;
  #written = 0;
  #archived = 0;

  static create(options: { store: SignalStore; visit: Visit }): SignalRun {
    return new SignalRun(options);
  }

  private constructor(options: { store: SignalStore; visit: Visit }) {
    this.#store = options.store;
    this.#visit = options.visit;
  }

  /** Reads what the pass remembers. Has to be called first. */
  async open(): Promise<void> {
    this.#pass = await this.#store.openPass(this.#visit);
  }

  /** Rows that the store wrote so far. */
  get written(): number {
    return this.#written;
  }

  /** Signals that the sweep archived. */
  get archived(): number {
    return this.#archived;
  }

  get isFull(): boolean {
    return this.#signals.length >= this.#store.batchSize;
  }

  /** Bytes that are stored with a checkpoint. */
  get byteLength(): number {
    return this.#pass?.seen.byteLength ?? 0;
  }

  /** Takes the signals of a page, if it is of a collector that delivers them. */
  add(page: Pick<CollectedPage, 'signals' | 'resources'>): void {
    if (!page.signals) {
      return;
    }
    for (const signal of page.signals) {
      this.#signals.push(signal);
    }
    if (page.signals.length > 0) {
      for (const resource of page.resources) {
        this.#resources.push(resource);
      }
    }
    if (this.#pass && !(this.#pass.delivered && page.signals.length === 0)) {
      this.#pass.delivered = true;
      this.#unsaved = true;
    }
  }

  /** Stores what was gathered and returns the number of rows written. Has to be called before the checkpoint of the same pages is stored. */
  async flush(options: { resumable: boolean }): Promise<number> {
    const remember = options.resumable && this.#unsaved;
    if (this.#signals.length === 0 && !remember) {
      return 0;
    }
    const signals = this.#signals;
    const resources = this.#resources;
    this.#signals = [];
    this.#resources = [];
    const result = await this.#store.storeBatch(this.#visit, {
      signals,
      resources,
      pass: this.#pass,
      remember,
    });
    this.#written += result.written;
    if (remember) {
      this.#unsaved = false;
    }
    return result.written;
  }

  /** After a complete full pass: archives what is gone. */
  async sweep(options: {
    coverage: readonly CoverageEntry[];
    signal: AbortSignal;
  }): Promise<void> {
    if (this.#pass) {
      this.#archived = await this.#store.sweep(this.#visit, {
        ...options,
        pass: this.#pass,
      });
    }
  }
}
