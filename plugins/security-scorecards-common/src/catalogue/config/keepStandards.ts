import type { StandardId } from '../standards';
import { switchOff, type CatalogueDraft } from './CatalogueDraft';

/**
 * Takes out the Security Hub controls that are in none of the standards. Config rules, patch checks and what
 * the adopter added belong to no standard and stay.
 * @internal
 */
export function keepStandards(
  draft: CatalogueDraft,
  standards: readonly StandardId[] | undefined,
): void {
  if (!standards) {
    return;
  }
  const kept = new Set<string>(standards);
  for (const control of [...draft.controls.values()]) {
    if (
      control.source === 'security-hub' &&
      control.standards.length > 0 &&
      !control.standards.some(standard => kept.has(standard))
    ) {
      switchOff(draft, control.id);
    }
  }
}
