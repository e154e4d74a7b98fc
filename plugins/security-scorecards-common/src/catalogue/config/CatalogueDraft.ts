import type { CatalogueDomain } from '../../api/types';
import type {
  CatalogueControlData,
  CatalogueData,
  PracticeData,
} from '../CatalogueData';

/** A catalogue while app-config is applied to it. Lookups by id; the order of insertion is the order of the checklist. @internal */
export interface CatalogueDraft {
  domains: Map<string, CatalogueDomain>;
  practices: Map<string, PracticeData>;
  /** By id in lower case. */
  controls: Map<string, CatalogueControlData>;
  /** Ids, in lower case, of the controls and Config rules that were switched off. */
  switchedOff: Set<string>;
}

/** A draft that holds copies, so that the data stays as it was. @internal */
export function draftOf(data: CatalogueData): CatalogueDraft {
  return {
    domains: new Map(data.domains.map(item => [item.id, { ...item }])),
    practices: new Map(data.practices.map(item => [item.id, { ...item }])),
    controls: new Map(
      data.controls.map(item => [item.id.toLowerCase(), { ...item }]),
    ),
    switchedOff: new Set(),
  };
}

/** Takes a control out and remembers that it was switched off. @internal */
export function switchOff(draft: CatalogueDraft, controlId: string): void {
  const key = controlId.toLowerCase();
  draft.controls.delete(key);
  draft.switchedOff.add(key);
}

/**
 * Marks the Config rules as switched off that stood behind switched-off controls only, so that their evidence
 * does not come back as that of an unknown rule.
 * @internal
 */
export function switchOffRules(
  draft: CatalogueDraft,
  controls: readonly CatalogueControlData[],
): void {
  const kept = new Set(
    [...draft.controls.values()].flatMap(control => control.configRules),
  );
  for (const control of controls) {
    if (draft.switchedOff.has(control.id.toLowerCase())) {
      control.configRules
        .filter(rule => !kept.has(rule))
        .forEach(rule => draft.switchedOff.add(rule.toLowerCase()));
    }
  }
}

/** Takes a practice out, with its controls. @internal */
export function removePractice(
  draft: CatalogueDraft,
  practiceId: string,
): void {
  draft.practices.delete(practiceId);
  for (const control of [...draft.controls.values()]) {
    if (control.practice === practiceId) {
      switchOff(draft, control.id);
    }
  }
}
