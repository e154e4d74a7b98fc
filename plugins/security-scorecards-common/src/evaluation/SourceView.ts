import type { EvidenceSource, SourceState, UnknownReason } from '../api/types';
import type { ScoringSettings } from '../scoring';

const HOUR = 60 * 60 * 1000;

/** Regions of resources that belong to no Region: IAM, CloudFront, Route 53. */
const GLOBAL_REGIONS: readonly string[] = ['', 'global', 'aws-global'];

/**
 * What the sources could see of the accounts and regions in scope.
 * @internal
 */
export class SourceView {
  readonly #byPlace = new Map<string, SourceState>();
  readonly #byAccount = new Map<string, SourceState[]>();
  readonly #sources = new Set<EvidenceSource>();
  readonly #staleAfterHours: ScoringSettings['staleAfterHours'];
  readonly #now: number;

  constructor(options: {
    sources: readonly SourceState[];
    settings: Pick<ScoringSettings, 'staleAfterHours'>;
    /** Time of evaluation, in milliseconds since the epoch. */
    now: number;
  }) {
    this.#staleAfterHours = options.settings.staleAfterHours;
    this.#now = options.now;
    for (const state of options.sources) {
      this.#sources.add(state.source);
      this.#byPlace.set(
        `${state.source} ${state.account} ${state.region}`,
        state,
      );
      const account = `${state.source} ${state.account}`;
      const states = this.#byAccount.get(account);
      if (states) {
        states.push(state);
      } else {
        this.#byAccount.set(account, [state]);
      }
    }
  }

  /**
   * Why the silence of a source on a place says nothing; undefined when its silence counts, because a complete visit
   * vouches for it, or when the source is not set up at all.
   */
  blindness(
    source: EvidenceSource,
    account: string,
    region: string,
  ): UnknownReason | undefined {
    if (!this.#sources.has(source)) {
      // Without any source nobody has looked; with another one, this source was left out on purpose.
      return this.#sources.size === 0 ? 'never-collected' : undefined;
    }
    const exact = this.#byPlace.get(`${source} ${account} ${region}`);
    if (exact) {
      return this.#reasonOf(exact);
    }
    const reasons = (this.#byAccount.get(`${source} ${account}`) ?? []).map(
      state => this.#reasonOf(state),
    );
    if (!GLOBAL_REGIONS.includes(region) || reasons.length === 0) {
      return 'never-collected';
    }
    // Any region can report a global resource.
    return reasons.includes(undefined) ? undefined : reasons.sort()[0];
  }

  /** Why nothing at all is known, for a scope without resources and evidence. */
  emptyReason(): UnknownReason {
    const reasons = [...this.#byPlace.values()].map(s => this.#reasonOf(s));
    return reasons.includes(undefined)
      ? 'no-evidence'
      : reasons.sort()[0] ?? 'no-evidence';
  }

  #reasonOf(state: SourceState): UnknownReason | undefined {
    switch (state.status) {
      case 'not-enabled':
        return 'not-enabled';
      case 'denied':
        return 'access-denied';
      case 'never':
        return 'never-collected';
      default:
        break;
    }
    if (state.observedAt === undefined) {
      return state.status === 'succeeded' ? undefined : 'no-evidence';
    }
    const age = this.#now - Date.parse(state.observedAt);
    // A failed visit does not undo what the last complete one saw, until that is stale.
    return age <= this.#staleAfterHours[state.source] * HOUR
      ? undefined
      : 'stale';
  }
}

/**
 * Whether a region is that of a global resource.
 * @internal
 */
export function isGlobalRegion(region: string): boolean {
  return GLOBAL_REGIONS.includes(region);
}
