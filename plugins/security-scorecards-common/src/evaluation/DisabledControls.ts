import type { CatalogueControl } from '../api/types';
import type { DisabledControlState } from './EvaluationInput';
import { isGlobalRegion } from './SourceView';

const ANY_REGION = '*';

/**
 * Where which controls are switched off.
 * @internal
 */
export class DisabledControls {
  readonly #places: ReadonlySet<string>;

  static of(states: readonly DisabledControlState[]): DisabledControls {
    const places = new Set<string>();
    for (const { controlId, accountId, region } of states) {
      places.add(keyOf(controlId, accountId, region));
      places.add(keyOf(controlId, accountId, ANY_REGION));
    }
    return new DisabledControls(places);
  }

  private constructor(places: ReadonlySet<string>) {
    this.#places = places;
  }

  /** A control of a global resource is off where any region of the account says so: only one of them would report it. */
  has(
    control: Pick<CatalogueControl, 'id' | 'source'>,
    place: { accountId: string; region: string },
  ): boolean {
    return (
      control.source === 'security-hub' &&
      this.#places.has(
        keyOf(
          control.id,
          place.accountId,
          isGlobalRegion(place.region) ? ANY_REGION : place.region,
        ),
      )
    );
  }
}

function keyOf(controlId: string, accountId: string, region: string): string {
  return `${controlId.toLowerCase()} ${accountId} ${region}`;
}
