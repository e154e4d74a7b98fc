import {
  type Catalogue,
  type CatalogueControl,
  type EvaluationInput,
  type EvidenceRecord,
  WaiverMatcher,
  type ActiveWaiver,
} from 'backstage-plugin-security-scorecards-common';

/** The failures that a waiver covers. @internal */
export interface WaiverCoverage {
  controls: string[];
  resources: string[];
}

/** Finds the failures that a waiver covers in the evidence of an entity; account-level evidence only by its resource's id. @internal */
export function coverageOf(
  waiver: ActiveWaiver,
  input: Pick<EvaluationInput, 'own' | 'inherited'>,
  options: { catalogue: Catalogue; now: Date },
): WaiverCoverage {
  const { catalogue } = options;
  const now = options.now.getTime();
  const controls = new Set<string>();
  const resources = new Set<string>();
  const look = (rows: Iterable<EvidenceRecord>, matcher: WaiverMatcher) => {
    for (const row of rows) {
      if (row.status !== 'fail' || row.suppressed) {
        continue;
      }
      for (const control of controlsOf(row, catalogue)) {
        if (matcher.covers(control, row.resourceId)) {
          controls.add(control.id);
          resources.add(row.resourceId);
        }
      }
    }
  };
  const waivers = [waiver];
  look(input.own, WaiverMatcher.create({ waivers, now }));
  look(
    input.inherited,
    WaiverMatcher.create({ waivers, now, namedResourcesOnly: true }),
  );
  return {
    controls: [...controls].sort(),
    resources: [...resources].sort(),
  };
}

function controlsOf(
  row: EvidenceRecord,
  catalogue: Catalogue,
): readonly CatalogueControl[] {
  const named = catalogue.control(row.controlId);
  return named ? [named] : catalogue.controlsOfConfigRule(row.controlId);
}
