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
  /** Ids, in lower case, of the controls that were switched off. */
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
