import type { Catalogue } from '../catalogue';
import type { ScoringSettings } from '../scoring';
import { type ControlOutcome, controlOutcome } from './ControlOutcome';
import type { MissingEvidence } from './missingEvidence';
import type { EvidenceTally } from './tallyEvidence';
import type { WaiverMatcher } from './WaiverMatcher';

/**
 * Outcomes of all controls with evidence or with a lack of it, in the order of the catalogue; controls that it does
 * not know come last, by id. The fixed order keeps sums of floating point numbers the same on every machine.
 * @internal
 */
export function controlOutcomes(options: {
  catalogue: Catalogue;
  tally: EvidenceTally;
  missing?: MissingEvidence['byControl'];
  waivers: WaiverMatcher;
  settings: Pick<ScoringSettings, 'severityWeights'>;
}): ControlOutcome[] {
  const { catalogue, tally, missing, waivers, settings } = options;
  const outcomes: ControlOutcome[] = [];
  for (const control of catalogue.controls) {
    const ofControl = tally.get(control.id);
    const lacking = missing?.get(control.id)?.reasons;
    if (ofControl || lacking) {
      outcomes.push(
        controlOutcome({
          control,
          tally: ofControl,
          missing: lacking,
          waivers,
          settings,
        }),
      );
    }
  }
  const newer = [...tally.values()]
    .filter(({ control }) => !catalogue.control(control.id))
    .sort((a, b) => (a.control.id < b.control.id ? -1 : 1));
  for (const ofControl of newer) {
    outcomes.push(
      controlOutcome({
        control: ofControl.control,
        tally: ofControl,
        waivers,
        settings,
      }),
    );
  }
  return outcomes;
}
