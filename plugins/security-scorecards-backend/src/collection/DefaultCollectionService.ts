import { NotFoundError } from '@backstage/errors';
import type {
  AttributionProblem,
  CollectionFeedState,
  EvidenceSource,
} from 'backstage-plugin-security-scorecards-common';
import type {
  CollectionPass,
  CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type {
  CollectionOverview,
  CollectionService,
} from './CollectionService';
import { describeFirstSync } from './describeFirstSync';
import { describeTarget } from './describeTarget';
import type { TargetStore } from './TargetStore';

/** What the service needs. */
export interface CollectionServiceOptions {
  targets: TargetStore;
  reader: EvidenceReader;
  stalenessMs: number;
  /** Passes of the collectors that name them, by source. */
  passes?: ReadonlyMap<string, readonly CollectionPass[] | undefined>;
  clock: () => Date;
  /** State of the event feeds; none without feeds. */
  describeFeeds?: () => Promise<CollectionFeedState[]>;
  /** Starts due visits promptly. */
  wake: () => Promise<void>;
}

/** Answers from the database alone. */
export class DefaultCollectionService implements CollectionService {
  readonly #options: CollectionServiceOptions;

  static create(options: CollectionServiceOptions): DefaultCollectionService {
    return new DefaultCollectionService(options);
  }

  private constructor(options: CollectionServiceOptions) {
    this.#options = options;
  }

  async getState(): Promise<CollectionOverview> {
    const { targets, reader, passes, stalenessMs, clock } = this.#options;
    const now = clock();
    const states = await targets.listTargets();
    const accounts = await targets.listAccounts();
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const coverage = await reader.listCoverage();
    const problems = await targets.listProblems();
    const feeds = (await this.#options.describeFeeds?.()) ?? [];
    const described = states
      .filter(state => state.active)
      .map(state =>
        describeTarget({
          state,
          passes: passes?.get(state.source),
          accountName: names.get(state.accountId),
          stalenessMs,
          now,
        }),
      );
    return {
      targets: described,
      firstSync: describeFirstSync(described),
      ...(feeds.length > 0 ? { feeds } : {}),
      coverage: coverage.map(entry => ({
        source: entry.source,
        account: entry.accountId,
        accountName: names.get(entry.accountId),
        region: entry.region,
        status: entry.status,
        observedAt: entry.observedAt,
        message: entry.message,
        mend: entry.mend,
      })),
      configurationProblems: problems.map(toProblem),
      totals: await targets.countTotals(),
    };
  }

  async requestRefresh(options: {
    targetId?: string;
    source?: EvidenceSource;
  }): Promise<{ requested: string[] }> {
    const { targetId, source } = options;
    const states = await this.#options.targets.listTargets();
    const requested = states
      .filter(
        state =>
          state.active &&
          (targetId === undefined || state.id === targetId) &&
          (source === undefined || state.source === source),
      )
      .map(state => state.id);
    if (targetId !== undefined && requested.length === 0) {
      throw new NotFoundError(
        source === undefined
          ? `There is no collection target ${targetId}`
          : `There is no collection target ${targetId} of ${source}`,
      );
    }
    await this.#options.targets.requestVisits(requested);
    await this.#options.wake();
    return { requested };
  }
}

function toProblem(problem: CollectionProblem): AttributionProblem {
  return {
    message: `${problem.place}: ${problem.message}`,
    mend: problem.mend,
  };
}
