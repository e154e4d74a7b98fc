import {
  Catalogue,
  type EvidenceSource,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';

/** What evaluations depend on beside evidence, entities and catalogue. @internal */
export interface EvaluationSettings {
  settings: ScoringSettings;
  /** Sources that are collected from. */
  activeSources: readonly EvidenceSource[];
}

/** A catalogue as JSON; the same catalogue gives the same text. @internal */
export function catalogueDocument(catalogue: Catalogue): string {
  const { version, domains, practices, controls, switchedOff } = catalogue;
  return JSON.stringify({
    version,
    domains,
    practices,
    controls,
    switchedOff: [...switchedOff].sort(),
  });
}

/** The catalogue of such a text. @internal */
export function parseCatalogueDocument(json: string): Catalogue {
  return new Catalogue(JSON.parse(json));
}

/** Settings as JSON. @internal */
export function settingsDocument(settings: EvaluationSettings): string {
  return JSON.stringify(settings);
}

/** The settings of such a text. @internal */
export function parseSettingsDocument(json: string): EvaluationSettings {
  return JSON.parse(json);
}
