import type { Entity } from '@backstage/catalog-model';
import { SCORED_KINDS } from '../extensions/entityFilter';

/**
 * Whether entities of that kind can have a scorecard; for `EntitySwitch` and `EntityLayout.Route` of former apps.
 * @public
 */
export function isSecurityScorecardsAvailable(entity: Entity): boolean {
  return SCORED_KINDS.some(
    kind => kind === entity.kind.toLocaleLowerCase('en-US'),
  );
}
