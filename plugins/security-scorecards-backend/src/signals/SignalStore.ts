import type {
  EvidenceSource,
  ResourceRecord,
  SignalRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../evidence/Visit';
import type { SignalPass } from './SignalPass';

/** What storing signals did. */
export interface SignalResult {
  /** Rows that were inserted, updated or confirmed. */
  written: number;
  /** Signals of places that no target covers, told by a feed; the next full pass brings them. */
  ignored: number;
}

/** Keeps the findings of threat and vulnerability services. */
export interface SignalStore {
  /** Signals after which a batch should be stored. */
  readonly batchSize: number;

  /**
   * Opens what a visit of a full pass has to remember: that of the pass which is resumed, or an empty one. Undefined when the
   * pass is resumed and nothing is known of its beginning, so that it cannot say what is gone; and for a delta.
   */
  openPass(visit: Visit): Promise<SignalPass | undefined>;

  /**
   * Writes what changed and brings resources that only signals know of into the inventory, in a transaction of its own; adds what
   * it saw to the pass and the visit's resources. To be called before the checkpoint of the same pages is stored, for then a kill
   * between the two only repeats what is safe to repeat.
   *
   * @param options - `remember`: also stores what the pass has seen so far, as is needed before a checkpoint.
   * Throws `LeaseLostError` when the visit has lost its lease.
   */
  storeBatch(
    visit: Visit,
    options: {
      signals: readonly SignalRecord[];
      /** What the source tells of the resources of signals; told of others it is ignored. */
      resources: readonly ResourceRecord[];
      pass: SignalPass | undefined;
      remember: boolean;
    },
  ): Promise<SignalResult>;

  /** Writes what an event feed received. What is stored and newer stays. Safe to repeat and to call from several instances at once. */
  storeFeed(options: {
    source: EvidenceSource;
    signals: readonly SignalRecord[];
    resources: readonly ResourceRecord[];
  }): Promise<SignalResult>;

  /**
   * After a complete full pass: archives the source's signals that it has not seen in accounts and regions that were read completely,
   * and notes that these were read. Does nothing when the collector delivers no signals. Safe to repeat. Returns the number archived.
   */
  sweep(
    visit: Visit,
    options: {
      pass: SignalPass;
      coverage: readonly CoverageEntry[];
      signal: AbortSignal;
    },
  ): Promise<number>;
}
