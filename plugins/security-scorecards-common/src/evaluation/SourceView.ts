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
  readonly #byPlace = new Map<string, Sight>();
  readonly #byAccount = new Map<string, Sight[]>();
  readonly #sources = new Set<EvidenceSource>();

  constructor(options: {
    sources: readonly SourceState[];
    settings: Pick<ScoringSettings, 'staleAfterHours'>;
    /** Time of evaluation, in milliseconds since the epoch. */
    now: number;
  }) {
    for (const state of options.sources) {
      const { source, account, region } = state;
      const limit = options.settings.staleAfterHours[source] * HOUR;
      const sight = sightOf(state, { limit, now: options.now });
      this.#sources.add(source);
      this.#byPlace.set(`${source} ${account} ${region}`, sight);
      const sights = this.#byAccount.get(`${source} ${account}`);
      if (sights) {
        sights.push(sight);
      } else {
        this.#byAccount.set(`${source} ${account}`, [sight]);
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
      return reasonOf([exact]);
    }
    const sights = this.#byAccount.get(`${source} ${account}`);
    // Any region can report a global resource.
    return sights && isGlobalRegion(region)
      ? reasonOf(sights)
      : 'never-collected';
  }

  /** Why nothing at all is known, for a scope without resources and evidence. */
  emptyReason(): UnknownReason {
    return reasonOf([...this.#byPlace.values()]) ?? 'no-evidence';
  }
}

/** `clear` when the source vouches for what it did not report, else why it does not. */
type Sight = 'clear' | UnknownReason;

function sightOf(
  state: SourceState,
  options: { limit: number; now: number },
): Sight {
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
    return state.status === 'succeeded' ? 'clear' : 'no-evidence';
  }
  // A failed visit does not undo what the last complete one saw, until that is stale.
  const age = options.now - Date.parse(state.observedAt);
  return age <= options.limit ? 'clear' : 'stale';
}

/** Undefined when one of the sights is clear, else the first reason in alphabetical order. */
function reasonOf(sights: readonly Sight[]): UnknownReason | undefined {
  let first: UnknownReason | undefined;
  for (const sight of sights) {
    if (sight === 'clear') {
      return undefined;
    }
    if (first === undefined || sight < first) {
      first = sight;
    }
  }
  return first;
}

/**
 * Whether a region is that of a global resource.
 * @internal
 */
export function isGlobalRegion(region: string): boolean {
  return GLOBAL_REGIONS.includes(region);
}
