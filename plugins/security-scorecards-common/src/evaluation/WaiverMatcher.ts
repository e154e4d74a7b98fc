import type { CatalogueControl } from '../api/types';
import type { ActiveWaiver } from './EvaluationInput';

/** Resources a waiver is limited to; `all` when it is not. */
type Extent = 'all' | Set<string>;

/**
 * Tells which failures the waivers cover.
 *
 * @remarks
 * A waiver of a control covers that control; one of a practice all its controls; both only the resources it is limited
 * to. An expired waiver, and one that names neither control nor practice, covers nothing.
 *
 * @public
 */
export class WaiverMatcher {
  readonly #byControl = new Map<string, Extent>();
  readonly #byPractice = new Map<string, Extent>();

  private constructor() {}

  static create(options: {
    waivers: readonly ActiveWaiver[];
    /** Time of evaluation, in milliseconds since the epoch. */
    now: number;
    /** Leave out waivers that are not limited to named resources. */
    namedResourcesOnly?: boolean;
  }): WaiverMatcher {
    const matcher = new WaiverMatcher();
    for (const waiver of options.waivers) {
      const expired =
        waiver.expiresAt !== undefined &&
        !(Date.parse(waiver.expiresAt) > options.now);
      const skipped =
        options.namedResourcesOnly && waiver.resourceIds === undefined;
      if (!expired && !skipped) {
        matcher.#add(waiver);
      }
    }
    return matcher;
  }

  /** Whether a failure of that control on that resource is waived. */
  covers(
    control: Pick<CatalogueControl, 'id' | 'practice'>,
    resourceId: string,
  ): boolean {
    return (
      includes(this.#byControl.get(control.id.toLowerCase()), resourceId) ||
      includes(this.#byPractice.get(control.practice), resourceId)
    );
  }

  #add(waiver: ActiveWaiver): void {
    if (waiver.controlId !== undefined) {
      extend(
        this.#byControl,
        waiver.controlId.toLowerCase(),
        waiver.resourceIds,
      );
    } else if (waiver.practiceId !== undefined) {
      extend(this.#byPractice, waiver.practiceId, waiver.resourceIds);
    }
  }
}

function extend(
  extents: Map<string, Extent>,
  key: string,
  resourceIds: readonly string[] | undefined,
): void {
  const known = extents.get(key);
  if (resourceIds === undefined || known === 'all') {
    extents.set(key, 'all');
  } else {
    extents.set(key, new Set([...(known ?? []), ...resourceIds]));
  }
}

function includes(extent: Extent | undefined, resourceId: string): boolean {
  return extent === 'all' || (extent?.has(resourceId) ?? false);
}
