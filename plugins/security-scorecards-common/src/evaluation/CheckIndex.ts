import type { CatalogueControl } from '../api/types';
import { type Catalogue, UNCATEGORISED_PRACTICE_ID } from '../catalogue';
import type { EvidenceRecord } from '../model';

const NO_CONTROLS: readonly CatalogueControl[] = [];

/**
 * Says which control of the catalogue a piece of evidence belongs to. A Config rule that stands behind a Security Hub
 * control is the same check as that control.
 * @internal
 */
export class CheckIndex {
  static readonly #indexes = new WeakMap<Catalogue, CheckIndex>();

  /** The index of a catalogue; built once for each. */
  static of(catalogue: Catalogue): CheckIndex {
    let index = CheckIndex.#indexes.get(catalogue);
    if (!index) {
      index = new CheckIndex(catalogue);
      CheckIndex.#indexes.set(catalogue, index);
    }
    return index;
  }

  readonly #catalogue: Catalogue;
  readonly #byConfigRule = new Map<string, CatalogueControl[]>();

  private constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const control of catalogue.controls) {
      if (control.source === 'security-hub') {
        for (const rule of control.configRules) {
          const controls = this.#byConfigRule.get(rule.toLowerCase());
          if (controls) {
            controls.push(control);
          } else {
            this.#byConfigRule.set(rule.toLowerCase(), [control]);
          }
        }
      }
    }
  }

  /** Security Hub controls, in the catalogue's order, that the evidence of a Config rule speaks of as well. */
  controlsBehind(
    evidence: Pick<EvidenceRecord, 'controlId' | 'source'>,
  ): readonly CatalogueControl[] {
    if (evidence.source !== 'config') {
      return NO_CONTROLS;
    }
    return (
      this.#byConfigRule.get(evidence.controlId.toLowerCase()) ?? NO_CONTROLS
    );
  }

  /** The control of the catalogue, or one that stands in for a control that is newer than the catalogue. */
  control(
    evidence: Pick<EvidenceRecord, 'controlId' | 'source'>,
  ): CatalogueControl {
    return (
      this.#catalogue.control(evidence.controlId) ?? {
        id: evidence.controlId,
        source: evidence.source,
        practice: UNCATEGORISED_PRACTICE_ID,
        title: evidence.controlId,
        severity: 'medium',
        resourceTypes: [],
        accountLevel: false,
        configRules: [],
        standards: [],
      }
    );
  }
}
