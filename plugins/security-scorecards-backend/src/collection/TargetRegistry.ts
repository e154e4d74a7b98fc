import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, stringifyError } from '@backstage/errors';
import type {
  CollectionPass,
  CollectionProblem,
  CollectionTarget,
  EvidenceCollector,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import type { ProviderListing } from './ProviderListing';

/** The collectors and target providers that modules have registered. */
export class TargetRegistry {
  readonly #collectors: Map<string, EvidenceCollector>;
  readonly #providers: Map<string, TargetProvider>;
  readonly #logger: LoggerService;

  /**
   * Throws `ConflictError` when a source has two collectors or two providers have one id, and `InputError` when a collector's passes
   * are not one of kind `full` and any number of deltas, each with an id of its own.
   */
  static create(options: {
    collectors: readonly EvidenceCollector[];
    targetProviders: readonly TargetProvider[];
    logger: LoggerService;
  }): TargetRegistry {
    options.collectors.forEach(checkPasses);
    return new TargetRegistry(
      uniqueBy(options.collectors, ({ source }) => source, 'collector of'),
      uniqueBy(options.targetProviders, ({ id }) => id, 'target provider'),
      options.logger,
    );
  }

  private constructor(
    collectors: Map<string, EvidenceCollector>,
    providers: Map<string, TargetProvider>,
    logger: LoggerService,
  ) {
    this.#collectors = collectors;
    this.#providers = providers;
    this.#logger = logger;
  }

  /** Sources that can be collected. */
  get sources(): ReadonlySet<string> {
    return new Set(this.#collectors.keys());
  }

  /** Passes of the sources that can be collected; undefined for a collector that names none. */
  get passes(): ReadonlyMap<string, readonly CollectionPass[] | undefined> {
    return new Map(
      [...this.#collectors].map(([source, { passes }]) => [source, passes]),
    );
  }

  collectorOf(source: string): EvidenceCollector | undefined {
    return this.#collectors.get(source);
  }

  /**
   * Asks all providers. A provider that fails is listed with its trouble and without targets; a target whose source
   * nobody collects, or whose id was named before, is trouble as well.
   */
  async list(options: { signal: AbortSignal }): Promise<ProviderListing[]> {
    const known = new Set<string>();
    const listings: ProviderListing[] = [];
    for (const provider of this.#providers.values()) {
      const listing = await this.#ask(provider, options.signal);
      const targets: CollectionTarget[] = [];
      const problems = [...listing.problems];
      for (const target of listing.targets) {
        const problem = this.#findProblem(target, known);
        if (problem) {
          problems.push(problem);
        } else {
          known.add(target.id);
          targets.push(target);
        }
      }
      listings.push({ ...listing, targets, problems });
    }
    return listings;
  }

  async #ask(
    provider: TargetProvider,
    signal: AbortSignal,
  ): Promise<ProviderListing> {
    try {
      const listing = await provider.listTargets({ signal });
      return { providerId: provider.id, ...listing };
    } catch (error) {
      signal.throwIfAborted();
      this.#logger.warn('Targets could not be listed', {
        providerId: provider.id,
        error: stringifyError(error),
      });
      return {
        providerId: provider.id,
        targets: [],
        accounts: [],
        problems: [
          {
            place: provider.id,
            message: `The targets could not be listed. ${stringifyError(
              error,
            )}`,
            mend: 'Known targets are visited as before. Check the settings and permissions of this provider.',
          },
        ],
      };
    }
  }

  #findProblem(
    target: CollectionTarget,
    known: ReadonlySet<string>,
  ): CollectionProblem | undefined {
    if (known.has(target.id)) {
      return {
        place: target.id,
        message: 'The target is named twice; the first one is visited.',
        mend: 'Remove one of the two from the configuration.',
      };
    }
    if (!this.#collectors.has(target.source)) {
      return {
        place: target.id,
        message: `No collector reads ${target.source}.`,
        mend: `Install the backend module that collects ${target.source}, or remove the target from the configuration.`,
      };
    }
    return undefined;
  }
}

function checkPasses({ source, passes }: EvidenceCollector): void {
  if (!passes) {
    return;
  }
  const ids = new Set(passes.map(pass => pass.id));
  const full = passes.filter(pass => pass.kind === 'full');
  if (full.length !== 1 || ids.size !== passes.length) {
    throw new InputError(
      `The collector of ${source} names the passes ${passes
        .map(pass => `${pass.id} (${pass.kind})`)
        .join(
          ', ',
        )}; it has to name exactly one of kind full, and each id once`,
    );
  }
}

function uniqueBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  what: string,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (map.has(key)) {
      throw new ConflictError(
        `There are two modules that register a ${what} ${key}; install one of them`,
      );
    }
    map.set(key, item);
  }
  return map;
}
